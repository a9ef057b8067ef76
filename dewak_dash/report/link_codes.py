"""Write an address as a QR code."""

import io

import segno


def _made(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)


def code(address: str) -> str:
    """Return the QR code of an address as SVG."""
    out = io.BytesIO()
    _made(address).save(out, kind="svg", scale=4, border=2, xmldecl=False, svgclass=None, lineclass=None)
    return out.getvalue().decode()


def picture(address: str) -> bytes:
    """Return the QR code of an address as PNG."""
    out = io.BytesIO()
    _made(address).save(out, kind="png", scale=8, border=2)
    return out.getvalue()
