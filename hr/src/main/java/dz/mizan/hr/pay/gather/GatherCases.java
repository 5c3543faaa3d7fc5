package dz.mizan.hr.pay.gather;

import dz.mizan.hr.employee.PeopleAtWork;
import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.calculation.DueDeduction;
import dz.mizan.hr.pay.calculation.Element;
import dz.mizan.hr.pay.calculation.MonthFacts;
import dz.mizan.hr.pay.calculation.PayCase;
import dz.mizan.hr.pay.calculation.Seized;
import dz.mizan.hr.pay.exact.Fraction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the cases of some employees of a run. */
@ApplicationScoped
public class GatherCases {
  private final PeopleAtWork people;
  private final Agreed agreed;
  private final Months months;
  private final Debts debts;
  private final PaidBefore paidBefore;
  private final OtherRuns otherRuns;
  private final Inputs inputs;

  GatherCases(
      PeopleAtWork people,
      Agreed agreed,
      Months months,
      Debts debts,
      PaidBefore paidBefore,
      OtherRuns otherRuns,
      Inputs inputs) {
    this.people = people;
    this.agreed = agreed;
    this.months = months;
    this.debts = debts;
    this.paidBefore = paidBefore;
    this.otherRuns = otherRuns;
    this.inputs = inputs;
  }

  /**
   * Of some employees.
   *
   * @param unreadable those of whom something is stored that does not open: they have no case
   * @param inputs a hash of what each case is made from, by employee
   */
  public record Gathered(List<PayCase> cases, Set<UUID> unreadable, Map<UUID, String> inputs) {}

  /** What was read; filled one after the other. */
  private static final class Read {
    private List<PersonAtWork> people = List.of();
    private Map<UUID, UUID> structures = Map.of();
    private Map<UUID, Map<String, BigDecimal>> values = Map.of();
    private Map<UUID, Map<String, Element>> elements = Map.of();
    private Map<UUID, String> reasons = Map.of();
    private Map<UUID, MonthFacts> facts = Map.of();
    private Map<UUID, List<DueDeduction>> due = Map.of();
    private Map<UUID, List<SlipDetail>> before = Map.of();
    private Map<UUID, Fraction> averages = Map.of();
    private Map<UUID, Seized> seized = Map.of();
    private Map<UUID, OtherRuns.Found> otherRuns = Map.of();
    private Map<UUID, String> inputs = Map.of();
    private final Set<UUID> unreadable = new HashSet<>();
  }

  /** In the order of the people's numbers. */
  public Uni<Gathered> handle(RunContext run, List<UUID> employees) {
    var ids = employees.toArray(UUID[]::new);
    var read = new Read();
    return inputs
        .of(run, ids)
        .invoke(found -> read.inputs = found)
        .chain(() -> people.between(run.peopleFrom(), run.last(), employees))
        .invoke(found -> people(run, read, found))
        .chain(() -> agreed.structures(run, ids))
        .invoke(found -> read.structures = found)
        .chain(() -> agreed.values(run, ids, read.unreadable))
        .invoke(found -> read.values = found)
        .chain(() -> agreed.elements(run, ids, read.unreadable))
        .invoke(found -> read.elements = found)
        .chain(() -> agreed.reasons(run, ids))
        .invoke(found -> read.reasons = found)
        .chain(() -> months.of(run, read.people))
        .invoke(found -> read.facts = found)
        .chain(() -> debts.due(run, ids))
        .invoke(found -> read.due = found)
        .chain(() -> paidBefore.of(run, employees, read.unreadable))
        .invoke(found -> read.before = found)
        .chain(() -> paidBefore.averages(run.calculated(), needAverage(run, read), read.unreadable))
        .invoke(found -> read.averages = found)
        .chain(() -> debts.seized(run, read.due, read.unreadable))
        .invoke(found -> read.seized = found)
        .chain(() -> otherRuns.of(run, read.people))
        .invoke(found -> read.otherRuns = found)
        .map(ignored -> gathered(run, read));
  }

  private static void people(RunContext run, Read read, List<PersonAtWork> found) {
    read.people =
        Persons.merged(run.kind() == RunKind.SETTLEMENT ? Persons.ended(found, run.last()) : found);
    read.people.stream()
        .filter(person -> !person.stretches().stream().allMatch(PersonAtWork.Stretch::isReadable))
        .forEach(person -> read.unreadable.add(person.id()));
  }

  private static Gathered gathered(RunContext run, Read read) {
    return new Gathered(
        read.people.stream()
            .filter(person -> !read.unreadable.contains(person.id()))
            .map(person -> payCase(run, read, person))
            .toList(),
        read.unreadable,
        read.inputs);
  }

  private static Collection<UUID> needAverage(RunContext run, Read read) {
    if (run.kind() == RunKind.SETTLEMENT) {
      return read.people.stream().map(PersonAtWork::id).toList();
    }
    return read.facts.entrySet().stream()
        .filter(entry -> entry.getValue().leaveDays().signum() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static PayCase payCase(RunContext run, Read read, PersonAtWork person) {
    var id = person.id();
    var before = read.before.getOrDefault(id, List.of());
    var others = read.otherRuns.getOrDefault(id, OtherRuns.Found.NOTHING);
    boolean isDifference = run.kind() == RunKind.BACK_PAY;
    return new PayCase(
        before.isEmpty() ? person : Persons.asPaid(person, before.getFirst().person()),
        run.rules(),
        run.month(),
        run.covers(),
        run.kind(),
        run.kind() != RunKind.THIRTEENTH && (isDifference || !others.salaryPaid()),
        structure(run, read, person),
        read.values.getOrDefault(id, Map.of()),
        read.elements.getOrDefault(id, Map.of()),
        read.facts.getOrDefault(id, MonthFacts.PLAIN),
        read.averages.getOrDefault(id, Fraction.ZERO),
        read.reasons.get(id),
        read.due.getOrDefault(id, List.of()),
        read.seized.getOrDefault(id, Seized.NONE),
        before,
        others.elsewhere());
  }

  private static Map<String, BigDecimal> structure(RunContext run, Read read, PersonAtWork person) {
    var position = person.positionId();
    @Nullable UUID chosen = read.structures.get(person.id());
    if (chosen == null && position != null) {
      chosen = read.structures.get(position);
    }
    if (chosen == null) {
      chosen = run.plan().usual();
    }
    return chosen == null ? Map.of() : run.plan().structures().getOrDefault(chosen, Map.of());
  }
}
