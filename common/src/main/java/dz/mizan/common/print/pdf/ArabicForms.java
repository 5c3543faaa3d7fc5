package dz.mizan.common.print.pdf;

/**
 * The forms of the Arabic letters of a text, alone, first, middle or last by what they join. The
 * font says which forms a letter has (see {@code src/main/fonts/make.py}), hence what it joins.
 */
final class ArabicForms {
  private static final int FORMS = 0xE000;
  private static final int FIRST_LETTER = 0x620;
  private static final int LAST_LETTER = 0x6D5;
  private static final int INITIAL = 1;
  private static final int MEDIAL = 2;
  private static final int LAST = 3;
  private static final int TATWEEL = 0x640;
  private static final int JOINER = 0x200D;
  private static final int LAM = 0x644;
  private static final String ALEFS = "\u0622\u0623\u0625\u0627";
  private static final int LAM_ALEF = 0xFEF5;

  private final TrueType font;
  private final int[] text;

  ArabicForms(TrueType font, int[] text) {
    this.font = font;
    this.text = text;
  }

  /** The place of the alef that makes one glyph with the lam at this place; -1 if none does. */
  int alefOf(int place) {
    var after = text[place] == LAM ? letterAfter(place) : -1;
    return after >= 0 && ALEFS.indexOf(text[after]) >= 0 ? after : -1;
  }

  /** The code point of that glyph in the font. */
  int lamAlef(int lam, int alef) {
    var alone = LAM_ALEF + 2 * ALEFS.indexOf(text[alef]);
    return joinsBefore(lam) ? alone + 1 : alone;
  }

  /** The code point in the font of what stands at the place. */
  int form(int place) {
    var point = text[place];
    if (!isLetter(point)) {
      return point;
    }
    var after = isJoinedTo(place);
    if (joinsBefore(place)) {
      return formed(point, after ? MEDIAL : LAST);
    }
    return after ? formed(point, INITIAL) : point;
  }

  static boolean isMark(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private boolean joinsBefore(int place) {
    var before = place - 1;
    while (before >= 0 && isMark(text[before])) {
      before--;
    }
    return before >= 0 && isJoinedTo(before);
  }

  // Whether what is at the place and what is after it hold hands.
  private boolean isJoinedTo(int place) {
    var after = letterAfter(place);
    return after >= 0 && has(text[place], INITIAL) && has(text[after], LAST);
  }

  private int letterAfter(int place) {
    var after = place + 1;
    while (after < text.length && isMark(text[after])) {
      after++;
    }
    return after < text.length ? after : -1;
  }

  private boolean has(int point, int form) {
    return point == TATWEEL
        || point == JOINER
        || (isLetter(point) && font.has(formed(point, form)));
  }

  private static boolean isLetter(int point) {
    return point >= FIRST_LETTER && point <= LAST_LETTER && point != TATWEEL;
  }

  private static int formed(int letter, int form) {
    return FORMS + 4 * (letter - FIRST_LETTER) + form;
  }
}
