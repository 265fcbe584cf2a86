"""The tests: law/ for the articles, usecases/ for the acts, web/ and journeys/ for the people."""
