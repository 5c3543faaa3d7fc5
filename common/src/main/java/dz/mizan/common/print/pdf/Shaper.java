package dz.mizan.common.print.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Chooses the glyphs of a run of text of one direction. An Arabic letter's form depends on what it
 * joins; which forms it has the font tells (see {@code src/main/fonts/make.py}). Vowel signs are
 * put above or below the middle of their letter.
 */
final class Shaper {
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
  // Signs that stand below their letter: kasra, kasratan, hamza below, subscript alef.
  private static final String BELOW = "\u0650\u064D\u0655\u0656";
  private static final int GAP = 50;
  private static final String MIRRORED = "()[]{}<>«»‹›≤≥";

  private final Face face;
  private final TrueType font;

  Shaper(Face face) {
    this.face = face;
    this.font = face.font;
  }

  /** The glyphs from left to right. */
  List<Glyph> shape(String text, boolean isRightToLeft) {
    return Face.isSimple(text) ? simple(text, isRightToLeft) : complex(text, isRightToLeft);
  }

  private List<Glyph> simple(String text, boolean isRightToLeft) {
    var glyphs = new ArrayList<Glyph>(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      glyphs.add(face.glyph(isRightToLeft ? (char) mirrored(c) : c));
    }
    return isRightToLeft ? glyphs.reversed() : glyphs;
  }

  private List<Glyph> complex(String text, boolean isRightToLeft) {
    var points = text.codePoints().toArray();
    var clusters = new ArrayList<List<Glyph>>(points.length);
    for (var i = 0; i < points.length; i++) {
      var point = points[i];
      if (isUnseen(point)) {
        continue;
      }
      if (isMark(point) && !clusters.isEmpty()) {
        mark(clusters.getLast(), point);
        continue;
      }
      var alef = point == LAM ? letterAfter(points, i) : -1;
      if (alef >= 0 && ALEFS.indexOf(points[alef]) >= 0) {
        clusters.add(lamAlef(points, i, alef));
        for (var j = i + 1; j < alef; j++) {
          mark(clusters.getLast(), points[j]);
        }
        i = alef;
      } else {
        var glyph = font.glyph(form(points, i, isRightToLeft ? mirrored(point) : point));
        clusters.add(cluster(new Glyph(glyph, text(point), font.advance(glyph), 0, 0)));
      }
    }
    if (isRightToLeft) {
      Collections.reverse(clusters);
    }
    var glyphs = new ArrayList<Glyph>(points.length);
    clusters.forEach(glyphs::addAll);
    return glyphs;
  }

  private static List<Glyph> cluster(Glyph... glyphs) {
    return new ArrayList<>(List.of(glyphs));
  }

  // One glyph for two letters. It counts as the alef, and air beside it as the lam, since programs
  // disagree about the order of two letters in one glyph when they copy out a text.
  private List<Glyph> lamAlef(int[] points, int lam, int alef) {
    var form = LAM_ALEF + 2 * ALEFS.indexOf(points[alef]);
    var glyph = font.glyph(joinsBefore(points, lam) ? form + 1 : form);
    var half = font.advance(glyph) / 2;
    return cluster(
        new Glyph(glyph, text(points[alef]), font.advance(glyph) - half, 0, 0),
        new Glyph(font.glyph(' '), text(LAM), half, 0, 0));
  }

  private int form(int[] points, int i, int point) {
    if (!isLetter(point)) {
      return point;
    }
    var before = joinsBefore(points, i);
    var after = isJoinedTo(points, i);
    if (before) {
      return formed(point, after ? MEDIAL : LAST);
    }
    return after ? formed(point, INITIAL) : point;
  }

  private boolean joinsBefore(int[] points, int i) {
    var before = i - 1;
    while (before >= 0 && isMark(points[before])) {
      before--;
    }
    return before >= 0 && isJoinedTo(points, before);
  }

  // Whether the letter at i and the one after it hold hands.
  private boolean isJoinedTo(int[] points, int i) {
    var after = letterAfter(points, i);
    return after >= 0 && has(points[i], INITIAL) && has(points[after], LAST);
  }

  private static int letterAfter(int[] points, int i) {
    var after = i + 1;
    while (after < points.length && isMark(points[after])) {
      after++;
    }
    return after < points.length ? after : -1;
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

  private void mark(List<Glyph> cluster, int point) {
    var id = font.glyph(point);
    var base = font.box(cluster.getFirst().id());
    var box = font.box(id);
    var isBelow = BELOW.indexOf(point) >= 0;
    var edge = isBelow ? base.bottom() : base.top();
    var width = 0;
    for (var other : cluster) {
      width += other.advance();
      var place = font.box(other.id());
      edge =
          isBelow
              ? Math.min(edge, place.bottom() + other.y())
              : Math.max(edge, place.top() + other.y());
    }
    var y = isBelow ? edge - GAP - box.top() : edge + GAP - box.bottom();
    var x = (int) (base.middle() - box.middle()) - width;
    cluster.add(new Glyph(id, text(point), 0, x, y));
  }

  private static int mirrored(int point) {
    var at = point < 0xFFFF ? MIRRORED.indexOf(point) : -1;
    return at < 0 ? point : MIRRORED.charAt(at ^ 1);
  }

  private static boolean isMark(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private static boolean isUnseen(int point) {
    var type = Character.getType(point);
    return type == Character.FORMAT || type == Character.CONTROL;
  }

  private static String text(int point) {
    return Character.toString(point);
  }
}
