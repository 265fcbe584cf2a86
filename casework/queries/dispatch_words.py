"""How people name the ways of a letter, and where a letter or an e-mail stands."""

CHANNEL_WAYS = {"email": "prin e-mail", "post": "prin poștă", "counter": "la ghișeu"}
DISPATCH_WORDS = {
    "pending": "în curs",
    "recorded": "expediat",
    "cancelled": "oprit",
}
MESSAGE_WORDS = {
    "pending": "așteaptă să plece",
    "sending": "se trimite acum",
    "sent": "trimis, acceptat de serverul de e-mail",
    "failed": "refuzat de serverul de e-mail",
    "uncertain": "rezultat nesigur: registratura trebuie să decidă",
    "cancelled": "oprit",
}
