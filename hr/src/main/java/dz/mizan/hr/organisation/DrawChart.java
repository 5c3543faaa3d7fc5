package dz.mizan.hr.organisation;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.hr.organisation.ChartRows.Member;
import dz.mizan.hr.organisation.ChartRows.Part;
import dz.mizan.hr.organisation.ChartRows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the chart of the caller's company, as data or as a picture. */
@ApplicationScoped
class DrawChart {
  /** More boxes than that nobody can look at; a deep chart is cut off at a level then. */
  private static final int MOST_BOXES = 2_000;

  private final ChartRows rows;

  DrawChart(ChartRows rows) {
    this.rows = rows;
  }

  /**
   * @param byManagers people by their managers instead of departments
   * @param depth levels, 1 to 50
   * @param people whether departments list their people
   */
  Uni<ChartView> view(boolean byManagers, int depth, boolean people) {
    return rows.read()
        .map(
            read ->
                byManagers
                    ? new ChartView(
                        "managers", read.members().size(), List.of(), people(read, depth))
                    : new ChartView(
                        "departments",
                        read.members().size(),
                        departments(read, depth, people),
                        List.of()));
  }

  /** The same as SVG; of departments with head and headcount. */
  Uni<String> picture(boolean byManagers, int depth, PaperLanguage language) {
    boolean arabic = language.isRightToLeft();
    return rows.read()
        .map(
            read ->
                byManagers
                    ? people(read, managers(read).depthWithin(MOST_BOXES, depth)).stream()
                        .map(node -> box(node, arabic))
                        .toList()
                    : departments(read, parts(read).depthWithin(MOST_BOXES, depth), false).stream()
                        .map(node -> box(node, arabic))
                        .toList())
        .map(boxes -> new ChartPicture(language).draw(boxes));
  }

  private static Tree<Part> parts(Rows read) {
    return new Tree<>(read.parts(), Part::id, Part::parentId);
  }

  private static Tree<Member> managers(Rows read) {
    return new Tree<>(read.members(), member -> member.person().id(), Member::managerId);
  }

  static List<PersonNode> people(Rows read, int depth) {
    var tree = managers(read);
    var sums = tree.sums(member -> 1);
    return tree.nodes(
        depth,
        (Member member, List<PersonNode> reports) ->
            new PersonNode(
                member.person(), sums.getOrDefault(member.person().id(), 1) - 1, reports));
  }

  static List<DepartmentNode> departments(Rows read, int depth, boolean people) {
    Map<UUID, ChartPerson> byId = new HashMap<>();
    read.members().forEach(member -> byId.put(member.person().id(), member.person()));
    Map<UUID, List<ChartPerson>> inside =
        read.members().stream()
            .collect(
                Collectors.groupingBy(
                    Member::departmentId, Collectors.mapping(Member::person, Collectors.toList())));
    var tree = parts(read);
    var sums = tree.sums(part -> inside.getOrDefault(part.id(), List.of()).size());
    return tree.nodes(
        depth,
        (Part part, List<DepartmentNode> below) -> {
          var members = inside.getOrDefault(part.id(), List.of());
          var head = part.headId() == null ? null : byId.get(part.headId());
          return new DepartmentNode(
              part.id(),
              part.code(),
              part.name(),
              part.nameAr(),
              head,
              members.size(),
              sums.getOrDefault(part.id(), members.size()),
              people ? without(members, head) : List.of(),
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
