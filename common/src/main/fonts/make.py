#!/usr/bin/python3
"""Makes the fonts that PDF files embed, from Debian's fonts-noto-core with python3-fonttools:

    common/src/main/fonts/make.py /usr/share/fonts/truetype/noto common/src/main/resources/print

Noto Sans, Noto Sans Arabic and Noto Sans Tifinagh become one TrueType font for each weight, without
hints and OpenType tables. Arabic letters take their form by their neighbours: the form's glyph of letter L
is put at U+E000 + 4 * (L - U+0620) + form, where form is 0 alone, 1 first, 2 middle, 3 last. A letter
that has no such code point does not join on that side, so that the font is all that shaping needs.
"""

import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont

LATIN = [(0x20, 0x7E), (0xA0, 0x2AF), (0x370, 0x45F), (0x1E00, 0x1EFF), (0x2000, 0x203A),
         (0x20A0, 0x20BF), (0x2116, 0x2122), (0x2190, 0x2193), (0x2212, 0x2265)]
ARABIC = [(0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x6D5), (0x6F0, 0x6F9)]
LAM_ALEF = [(0xFEF5, 0xFEFC)]
TIFINAGH = [(0x2D30, 0x2D7F)]
FORMS = ["init", "medi", "fina"]


def within(ranges):
    return [c for first, last in ranges for c in range(first, last + 1)]


def part(font, code_points):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "MVAR", "DSIG", "GASP"]
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=code_points)
    subsetter.subset(font)
    file = tempfile.NamedTemporaryFile(suffix=".ttf", delete=False)
    font.save(file.name)
    return file.name


def put_forms(font):
    """Gives the joined forms their code points."""
    substitution = font["GSUB"].table
    by_form = {form: {} for form in FORMS}
    for record in substitution.FeatureList.FeatureRecord:
        if record.FeatureTag in FORMS:
            for index in record.Feature.LookupListIndex:
                for table in substitution.LookupList.Lookup[index].SubTable:
                    table = getattr(table, "ExtSubTable", table)
                    by_form[record.FeatureTag].update(table.mapping)
    at = font.getBestCmap()
    added = {}
    for letter in within(ARABIC):
        if letter in at:
            for form, name in enumerate(FORMS, start=1):
                if at[letter] in by_form[name]:
                    added[0xE000 + 4 * (letter - 0x620) + form] = by_form[name][at[letter]]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)
    return list(added)


def make(folder, weight, target):
    arabic = TTFont(f"{folder}/NotoSansArabic-{weight}.ttf")
    forms = put_forms(arabic)
    parts = [
        part(TTFont(f"{folder}/NotoSans-{weight}.ttf"), within(LATIN)),
        part(arabic, within(ARABIC) + within(LAM_ALEF) + forms),
        part(TTFont(f"{folder}/NotoSansTifinagh-Regular.ttf"), within(TIFINAGH)),
    ]
    font = merge.Merger().merge(parts)
    latin = TTFont(parts[0])
    for key in ("ascent", "descent", "lineGap"):
        setattr(font["hhea"], key, getattr(latin["hhea"], key))
    for table in font["cmap"].tables:
        table.cmap[0x2212] = table.cmap[0x2013]  # the sign of a negative number, as wide as a digit
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    for table in list(font.keys()):
        if table not in ("GlyphOrder", "head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf", "OS/2", "name", "post"):
            del font[table]
    font.save(f"{target}/noto-{weight.lower()}.ttf")


for each in ("Regular", "Bold"):
    make(sys.argv[1], each, sys.argv[2])
