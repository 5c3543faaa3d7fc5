package dz.mizan.hr.organisation;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.hr.organisation.ChartRows.Member;
import dz.mizan.hr.organisation.ChartRows.Part;
import dz.mizan.hr.organisation.ChartRows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the chart of the caller's company, as data or as a picture. */
@ApplicationScoped
class DrawChart {
  /** More boxes than that nobody can look at; a deep chart is cut off at a level then. */
  static final int MOST_BOXES = 2_000;

  private final ChartRows rows;

  DrawChart(ChartRows rows) {
    this.rows = rows;
  }

  /**
   * @param people whether departments list their people
   * @throws ChartTooLarge if there is more than can be held
   */
  Uni<ChartView> view(ChartShape shape, boolean people) {
    return shape.isByManagers()
        ? rows.people(shape.root())
            .map(
                members ->
                    new ChartView(
                        "managers", members.size(), List.of(), people(members, shape.depth())))
        : rows.departments(shape.root(), people)
            .map(
                read ->
                    new ChartView(
                        "departments",
                        read.counts().values().stream().mapToInt(Integer::intValue).sum(),
                        departments(read, shape.depth()),
                        List.of()));
  }

  /**
   * The same as SVG; of departments with head and headcount.
   *
   * @throws ChartTooLarge if the first level alone has too many boxes
   */
  Uni<String> picture(ChartShape shape, PaperLanguage language) {
    boolean arabic = language.isRightToLeft();
    var boxes =
        shape.isByManagers()
            ? rows.people(shape.root())
                .map(
                    members ->
                        people(members, fitting(managers(members), shape.depth())).stream()
                            .map(node -> box(node, arabic))
                            .toList())
            : rows.departments(shape.root(), false)
                .map(
                    read ->
                        departments(read, fitting(parts(read), shape.depth())).stream()
                            .map(node -> box(node, arabic))
                            .toList());
    return boxes.map(all -> new ChartPicture(language).draw(all));
  }

  static int fitting(Tree<?> tree, int depth) {
    ChartTooLarge.check(tree.width(), MOST_BOXES);
    return tree.depthWithin(MOST_BOXES, depth);
  }

  private static Tree<Part> parts(Rows read) {
    return new Tree<>(read.parts(), Part::id, Part::parentId);
  }

  private static Tree<Member> managers(List<Member> members) {
    return new Tree<>(members, member -> member.person().id(), Member::managerId);
  }

  private static List<PersonNode> people(List<Member> members, int depth) {
    var tree = managers(members);
    var sums = tree.sums(member -> 1);
    return tree.nodes(
        depth,
        (Member member, List<PersonNode> reports) ->
            new PersonNode(
                member.person(), sums.getOrDefault(member.person().id(), 1) - 1, reports));
  }

  private static List<DepartmentNode> departments(Rows read, int depth) {
    Map<UUID, List<ChartPerson>> inside =
        read.members().stream()
            .collect(
                Collectors.groupingBy(
                    Member::departmentId, Collectors.mapping(Member::person, Collectors.toList())));
    var tree = parts(read);
    var sums = tree.sums(part -> read.counts().getOrDefault(part.id(), 0));
    return tree.nodes(
        depth,
        (Part part, List<DepartmentNode> below) -> {
          int count = read.counts().getOrDefault(part.id(), 0);
          var head = part.headId() == null ? null : read.heads().get(part.headId());
          return new DepartmentNode(
              part.id(),
              part.code(),
              part.name(),
              part.nameAr(),
              head,
              count,
              sums.getOrDefault(part.id(), count),
              without(inside.getOrDefault(part.id(), List.of()), head),
              below);
        });
  }

  private static List<ChartPerson> without(List<ChartPerson> members, @Nullable ChartPerson head) {
    return members.stream().filter(member -> !member.equals(head)).toList();
  }

  private static Box box(DepartmentNode node, boolean arabic) {
    var head = node.head();
    return new Box(
        node.name(arabic),
        head == null ? "" : head.name(arabic),
        node.code() + " · " + node.headcountBelow(),
        node.departments().stream().map(below -> box(below, arabic)).toList());
  }

  private static Box box(PersonNode node, boolean arabic) {
    var person = node.person();
    return new Box(
        person.name(arabic),
        person.jobTitle(),
        node.below() == 0 ? person.number() : person.number() + " · " + node.below(),
        node.reports().stream().map(below -> box(below, arabic)).toList());
  }
}
