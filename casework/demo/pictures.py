"""Small pictures for the demonstration, drawn on the spot: a street, and what is wrong with it."""

import io
import random

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 640, 420


def photograph(seed: str) -> bytes:
    """Draw a street at dusk with blocks, a road and a dark patch on it, always the same by seed."""
    draw_lots = random.Random(seed)
    image = Image.new("RGB", (WIDTH, HEIGHT), (176, 196, 214))
    pen = ImageDraw.Draw(image)
    left = 0
    while left < WIDTH:
        wide, tall = draw_lots.randint(70, 130), draw_lots.randint(110, 220)
        _block(pen, draw_lots, (left, 260 - tall, left + wide, 260))
        left += wide + draw_lots.randint(4, 18)
    pen.rectangle((0, 260, WIDTH, 300), fill=(168, 166, 160))
    pen.rectangle((0, 300, WIDTH, HEIGHT), fill=(92, 94, 98))
    for start in range(10, WIDTH, 90):
        pen.rectangle((start, 356, start + 46, 361), fill=(226, 226, 222))
    middle = draw_lots.randint(150, 480)
    pen.ellipse((middle - 70, 322, middle + 70, 350), fill=(48, 48, 52))
    pen.ellipse((middle - 52, 327, middle + 52, 346), fill=(30, 30, 34))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=70)
    return out.getvalue()


def scan() -> bytes:
    """Draw one page as a scanned PDF, for answers that were signed by hand."""
    page = Image.new("L", (620, 877), 252)
    pen = ImageDraw.Draw(page)
    for line in range(160, 640, 26):
        pen.rectangle((80, line, 540 - (line * 37) % 160, line + 5), fill=150)
    pen.line((360, 740, 400, 700, 430, 745, 470, 705, 520, 735), fill=60, width=3)
    out = io.BytesIO()
    page.save(out, "PDF", resolution=75)
    return out.getvalue()


def _block(
    pen: ImageDraw.ImageDraw, draw_lots: random.Random, box: tuple[int, int, int, int]
) -> None:
    shade = draw_lots.randint(140, 190)
    pen.rectangle(box, fill=(shade, shade - 8, shade - 18))
    for top in range(box[1] + 12, box[3] - 20, 26):
        for left in range(box[0] + 10, box[2] - 16, 24):
            lit = draw_lots.random() < 0.3
            pen.rectangle(
                (left, top, left + 11, top + 13), fill=(240, 214, 140) if lit else (86, 96, 108)
            )
