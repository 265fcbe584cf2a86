"""Pictures as citizens send them: drawn anew, so that place and device stay at home."""

import io
from collections.abc import Iterator
from typing import Final

from PIL import Image, ImageOps, ImageSequence

MOST_PIXELS: Final = 64_000_000
"""What a telephone takes; more than this, over all frames, is a trap or a poster."""

MOST_FRAMES: Final = 500
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")


class PictureError(Exception):
    """The picture cannot be read, or is too large; the text is the end of a Romanian sentence."""


def drawn_anew(content: bytes) -> bytes:
    """Give the picture upright and without its hidden data; raises PictureError."""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            _measure(picture)
        with Image.open(io.BytesIO(content), formats=FORMATS) as whole:
            whole.verify()
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            return _encoded(picture)
    except PictureError:
        raise
    except Exception as broken:  # a decoder fed with foreign bytes may raise anything
        raise PictureError("este o imagine stricată") from broken


def _measure(picture: Image.Image) -> None:
    frames = 1 if picture.format == "MPO" else getattr(picture, "n_frames", 1)
    if frames > MOST_FRAMES or frames * picture.width * picture.height > MOST_PIXELS:
        raise PictureError("este o imagine prea mare: micșorați-o")


def _encoded(picture: Image.Image) -> bytes:
    kind = "JPEG" if picture.format == "MPO" else picture.format
    out = io.BytesIO()
    if kind == "JPEG":
        _bare(ImageOps.exif_transpose(picture)).save(
            out, "JPEG", quality=90, icc_profile=picture.info.get("icc_profile")
        )
        return out.getvalue()
    frames = list(_frames(picture))
    if len(frames) == 1:
        frames[0].save(out, kind, **({"quality": 90} if kind == "WEBP" else {}))
    else:
        pace = int(picture.info.get("duration") or 100)
        frames[0].save(out, kind, save_all=True, append_images=frames[1:], duration=pace, loop=0)
    return out.getvalue()


def _frames(picture: Image.Image) -> Iterator[Image.Image]:
    for frame in ImageSequence.Iterator(picture):
        yield _bare(ImageOps.exif_transpose(frame))


def _bare(frame: Image.Image) -> Image.Image:
    """Only the pixels; of what is written beside them, the transparent colour alone."""
    copy = frame.copy()
    copy.info = {name: copy.info[name] for name in ("transparency",) if name in copy.info}
    copy.getexif().clear()
    return copy


def made_small(content: bytes) -> bytes:
    """Give a picture of our own making as a thumbnail."""
    with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
        picture.thumbnail((216, 162))
        out = io.BytesIO()
        picture.convert("RGB").save(out, "JPEG", quality=80)
        return out.getvalue()
