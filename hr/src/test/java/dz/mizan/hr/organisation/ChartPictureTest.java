package dz.mizan.hr.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.print.PaperLanguage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartPictureTest {
  private static final Box SALES = new Box("Ventes", "Amina Benali", "VENTES · 4", List.of());
  private static final Box STOCK = new Box("Stock", "", "STOCK · 2", List.of());
  private static final Box TOP = new Box("Direction", "", "DG · 7", List.of(SALES, STOCK));

  private static Document parsed(String picture) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
  }

  private static List<Integer> boxes(String picture, String attribute) throws Exception {
    var rects = parsed(picture).getElementsByTagName("rect");
    var values = new ArrayList<Integer>();
    for (int i = 0; i < rects.getLength(); i++) {
      values.add(Integer.valueOf(((Element) rects.item(i)).getAttribute(attribute)));
    }
    return values;
  }

  @Test
  void the_same_boxes_give_the_same_picture() {
    var one = new ChartPicture(PaperLanguage.FR).draw(List.of(TOP));
    assertThat(new ChartPicture(PaperLanguage.FR).draw(List.of(TOP))).isEqualTo(one);
    assertThat(one)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"464\" height=\"216\"")
        .contains("lang=\"fr\" direction=\"ltr\"")
        .contains(">Organigramme</title>")
        .contains(">Amina Benali</text>");
  }

  @Test
  void arabic_runs_from_right_to_left() throws Exception {
    var french = new ChartPicture(PaperLanguage.FR).draw(List.of(TOP));
    var arabic = new ChartPicture(PaperLanguage.AR).draw(List.of(TOP));
    assertThat(arabic).contains("lang=\"ar\" direction=\"rtl\"");
    var left = boxes(french, "x");
    var right = boxes(arabic, "x");
    // Sales, stock, direction: drawn from below, each as wide as before from the other edge.
    for (int i = 0; i < left.size(); i++) {
      assertThat(right.get(i)).isEqualTo(464 - left.get(i) - 200);
    }
    assertThat(left.get(0)).isLessThan(left.get(1));
    assertThat(right.get(0)).isGreaterThan(right.get(1));
  }

  @Test
  void texts_are_escaped_and_what_xml_cannot_hold_is_replaced() throws Exception {
    var evil = "<script>alert('x')</script>&\"";
    var boxes = List.of(new Box(evil, "a\u0000b\uffff\ud800c", "x", List.of()));
    var picture = new ChartPicture(PaperLanguage.EN).draw(boxes);
    assertThat(picture).doesNotContain("<script").doesNotContain("\u0000");
    assertThat(parsed(picture).getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void a_company_without_departments_has_an_empty_picture() throws Exception {
    assertThat(boxes(new ChartPicture(PaperLanguage.FR).draw(List.of()), "x")).isEmpty();
  }

  @Test
  void no_box_lies_upon_another_or_outside_whatever_the_tree() throws Exception {
    var random = new Random(20261126);
    for (int round = 0; round < 50; round++) {
      var picture =
          new ChartPicture(round % 2 == 0 ? PaperLanguage.FR : PaperLanguage.AR)
              .draw(boxes(random, 4));
      var width = Integer.parseInt(parsed(picture).getDocumentElement().getAttribute("width"));
      var x = boxes(picture, "x");
      var y = boxes(picture, "y");
      for (int i = 0; i < x.size(); i++) {
        assertThat(x.get(i)).isBetween(0, width - 200);
        for (int j = 0; j < i; j++) {
          assertThat(y.get(i).equals(y.get(j)) && Math.abs(x.get(i) - x.get(j)) < 200)
              .as("%s upon %s in round %s", i, j, round)
              .isFalse();
        }
      }
    }
  }

  private static List<Box> boxes(Random random, int depth) {
    var boxes = new ArrayList<Box>();
    for (int i = random.nextInt(4); depth > 0 && i >= 0; i--) {
      boxes.add(new Box("b" + i, "", "", boxes(random, depth - 1)));
    }
    return boxes;
  }

  private record Node(UUID id, UUID above) {}

  @Test
  void more_boxes_on_the_first_level_than_anybody_can_look_at_are_refused() {
    var nodes = new ArrayList<Node>();
    for (int i = 1; i <= DrawChart.MOST_BOXES; i++) {
      nodes.add(new Node(new UUID(0, i), new UUID(1, 0)));
    }
    assertThat(DrawChart.fitting(new Tree<>(nodes, Node::id, Node::above), 5)).isEqualTo(5);
    nodes.add(new Node(new UUID(2, 0), new UUID(1, 0)));
    var tree = new Tree<>(nodes, Node::id, Node::above);
    assertThatThrownBy(() -> DrawChart.fitting(tree, 5)).isInstanceOf(ChartTooLarge.class);
  }

  @Test
  void a_tree_of_a_hundred_thousand_levels_is_counted_and_cut_off() {
    var nodes = new ArrayList<Node>();
    var last = new UUID(0, 0);
    for (int i = 1; i <= 100_000; i++) {
      var id = new UUID(0, i);
      nodes.add(new Node(id, last));
      last = id;
    }
    var tree = new Tree<>(nodes, Node::id, Node::above);
    assertThat(tree.sums(node -> 1).get(new UUID(0, 1))).isEqualTo(100_000);
    assertThat(tree.depthWithin(2_000, 50)).isEqualTo(50);
    assertThat(tree.depthWithin(10, 50)).isEqualTo(10);
    var levels =
        tree.nodes(
            3,
            (Node node, List<Integer> below) ->
                1 + below.stream().mapToInt(Integer::intValue).sum());
    assertThat(levels).containsExactly(3);
  }
}
