"""Draws the arrows that Noto Sans has not into the fonts of www/fonts, one em wide: see the README there."""

from fontTools.ttLib import TTFont
from fontTools.pens.ttGlyphPen import TTGlyphPen

# An em is 1,000 units; the stroke of a minus sign is this thick in each weight.
for path, thick in (("regular.woff2", 71), ("bold.woff2", 107)):
    font = TTFont(path)
    middle, half, left, right, reach = 352, thick // 2, 90, 910, 230
    for code, name, points in (
        (0x2192, "arrowright", lambda x: x),
        (0x2190, "arrowleft", lambda x: 1000 - x),
    ):
        pen = TTGlyphPen(None)
        slant = int(thick * 1.42)
        shape = [
            (left, middle - half), (left, middle + half), (right - slant, middle + half),
            (right - reach - half, middle + reach), (right - reach - half + slant, middle + reach),
            (right, middle), (right - reach - half + slant, middle - reach),
            (right - reach - half, middle - reach), (right - slant, middle - half),
        ]
        shape = [(points(x), y) for x, y in shape]
        if name == "arrowleft":
            shape.reverse()
        pen.moveTo(shape[0])
        for point in shape[1:]:
            pen.lineTo(point)
        pen.closePath()
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (1000, min(x for x, _ in shape))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(font.getGlyphOrder())
    font.flavor = "woff2"
    font.save(path)
