"""Small files of every kind, made on the spot, as citizens send them."""

import io
import zipfile

from PIL import Image

from casework.channels.uploads import ODT

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
PROGRAM = b"MZ\x90\x00" + b"\x00" * 200


def a_photo(kind: str = "JPEG", size: tuple[int, int] = (60, 40), *, exif: bool = False) -> bytes:
    picture = Image.new("RGB", size, (120, 90, 60))
    out = io.BytesIO()
    more = {}
    if exif:
        data = Image.Exif()
        data[0x0112] = 6
        data[0x010F] = "Telefonul Anei"
        data.get_ifd(0x8825)[1] = "N"
        data.get_ifd(0x8825)[2] = (44.0, 25.0, 36.0)
        more = {"exif": data}
    picture.save(out, kind, **more)
    return out.getvalue()


def a_moving_gif() -> bytes:
    frames = [Image.new("RGB", (20, 20), (n * 80, 0, 0)) for n in range(3)]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], comment=b"acasa la Ana")
    return out.getvalue()


def a_package(*members: str, mimetype: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        if mimetype:
            package.writestr("mimetype", mimetype)
        for name in members:
            package.writestr(name, "<x/>")
    return out.getvalue()


def a_docx(*more: str) -> bytes:
    return a_package("[Content_Types].xml", "word/document.xml", *more)


def an_xlsx(*more: str) -> bytes:
    return a_package("[Content_Types].xml", "xl/workbook.xml", *more)


def an_odt(*more: str) -> bytes:
    return a_package("content.xml", *more, mimetype=ODT)
