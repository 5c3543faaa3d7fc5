package dz.mizan.hr.pay.gather;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.PeopleAtWork;
import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.calculation.DueDeduction;
import dz.mizan.hr.pay.calculation.Element;
import dz.mizan.hr.pay.calculation.MonthFacts;
import dz.mizan.hr.pay.calculation.PayCase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the cases of some employees of a run. */
@ApplicationScoped
public class GatherCases {
  private static final String SALARY_PAID =
      """
      select employee_id from payslip
      where employee_id = any ($1) and month = $2 and pays_salary and run_id <> $3
      """;

  private final PeopleAtWork people;
  private final Agreed agreed;
  private final Months months;
  private final Debts debts;
  private final PaidBefore paidBefore;

  GatherCases(
      PeopleAtWork people, Agreed agreed, Months months, Debts debts, PaidBefore paidBefore) {
    this.people = people;
    this.agreed = agreed;
    this.months = months;
    this.debts = debts;
    this.paidBefore = paidBefore;
  }

  /**
   * Of some employees.
   *
   * @param unreadable those of whom something is stored that does not open: they have no case
   */
  public record Gathered(List<PayCase> cases, Set<UUID> unreadable) {}

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
    private Map<UUID, BigDecimal> averages = Map.of();
    private Set<UUID> salaryPaid = Set.of();
    private final Set<UUID> unreadable = new HashSet<>();
  }

  /** In the order of the people's numbers. */
  public Uni<Gathered> handle(RunContext run, List<UUID> employees) {
    var ids = employees.toArray(UUID[]::new);
    var read = new Read();
    return people
        .between(run.first(), run.last(), employees)
        .invoke(found -> people(read, found))
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
        .chain(() -> salaryPaid(run, ids))
        .invoke(found -> read.salaryPaid = found)
        .map(ignored -> gathered(run, read));
  }

  private static void people(Read read, List<PersonAtWork> found) {
    read.people = merged(found);
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
        read.unreadable);
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

  private static Uni<Set<UUID>> salaryPaid(RunContext run, UUID[] employees) {
    if (run.kind() != RunKind.SETTLEMENT) {
      return Uni.createFrom().item(Set.of());
    }
    return CompanySql.execute(SALARY_PAID, employees, run.month().atDay(1), run.runId())
        .map(
            rows -> {
              var ids = new HashSet<UUID>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
  }

  private static PayCase payCase(RunContext run, Read read, PersonAtWork person) {
    var id = person.id();
    return new PayCase(
        person,
        run.rules(),
        run.month(),
        run.covers(),
        run.kind(),
        run.kind() != RunKind.THIRTEENTH && !read.salaryPaid.contains(id),
        structure(run, read, person),
        read.values.getOrDefault(id, Map.of()),
        read.elements.getOrDefault(id, Map.of()),
        read.facts.getOrDefault(id, MonthFacts.PLAIN),
        read.averages.getOrDefault(id, BigDecimal.ZERO),
        read.reasons.get(id),
        read.due.getOrDefault(id, List.of()),
        read.before.getOrDefault(id, List.of()));
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

  // Who left and came back within the month is one, with the days of both times.
  private static List<PersonAtWork> merged(List<PersonAtWork> found) {
    var all = new LinkedHashMap<UUID, PersonAtWork>();
    for (var person : found) {
      all.merge(person.id(), person, GatherCases::both);
    }
    return List.copyOf(all.values());
  }

  private static PersonAtWork both(PersonAtWork first, PersonAtWork last) {
    var stretches = new ArrayList<>(first.stretches());
    stretches.addAll(last.stretches());
    return new PersonAtWork(
        last.id(),
        last.number(),
        last.firstName(),
        last.lastName(),
        last.firstNameAr(),
        last.lastNameAr(),
        last.departmentId(),
        last.departmentCode(),
        last.costCentre(),
        last.positionId(),
        last.jobTitle(),
        last.hiredOn(),
        last.leftOn(),
        last.disabled(),
        last.retired(),
        last.children(),
        last.maritalStatus(),
        last.site(),
        last.south(),
        stretches);
  }
}
