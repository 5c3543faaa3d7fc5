package dz.mizan.common.print.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Chooses the glyphs of a run of text of one direction, and puts vowel signs above or below the
 * middle of their letter.
 */
final class Shaper {
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
    var forms = new ArabicForms(font, points);
    var clusters = new ArrayList<List<Glyph>>(points.length);
    for (var i = 0; i < points.length; i++) {
      var point = points[i];
      if (isUnseen(point)) {
        continue;
      }
      if (ArabicForms.isMark(point) && !clusters.isEmpty()) {
        mark(clusters.getLast(), point);
        continue;
      }
      var alef = forms.alefOf(i);
      if (alef < 0) {
        var form = isRightToLeft ? mirrored(forms.form(i)) : forms.form(i);
        clusters.add(cluster(glyph(form, point)));
      } else {
        clusters.add(lamAlef(font.glyph(forms.lamAlef(i, alef)), point, points[alef]));
        for (var j = i + 1; j < alef; j++) {
          mark(clusters.getLast(), points[j]);
        }
        i = alef;
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

  private Glyph glyph(int form, int point) {
    var glyph = font.glyph(form);
    return new Glyph(glyph, point, font.advance(glyph), 0, 0);
  }

  // One glyph for two letters. It counts as the alef, and air beside it as the lam, since programs
  // disagree about the order of two letters in one glyph when they copy out a text.
  private List<Glyph> lamAlef(int glyph, int lam, int alef) {
    var half = font.advance(glyph) / 2;
    return cluster(
        new Glyph(glyph, alef, font.advance(glyph) - half, 0, 0),
        new Glyph(font.glyph(' '), lam, half, 0, 0));
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
    cluster.add(new Glyph(id, point, 0, x, y));
  }

  private static int mirrored(int point) {
    var at = point < 0xFFFF ? MIRRORED.indexOf(point) : -1;
    return at < 0 ? point : MIRRORED.charAt(at ^ 1);
  }

  private static boolean isUnseen(int point) {
    var type = Character.getType(point);
    return type == Character.FORMAT || type == Character.CONTROL;
  }
}
