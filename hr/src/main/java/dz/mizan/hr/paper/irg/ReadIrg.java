package dz.mizan.hr.paper.irg;

import dz.mizan.common.web.NotFound;
import dz.mizan.hr.employee.Identity;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.employer.Employers;
import dz.mizan.hr.paper.reading.BeginReport;
import dz.mizan.hr.paper.reading.NoteReport;
import dz.mizan.hr.paper.reading.People;
import dz.mizan.hr.paper.reading.ReadSlips;
import dz.mizan.hr.paper.reading.Sums;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.Slips;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what was paid and withheld in a year. */
@ApplicationScoped
class ReadIrg {
  static final String PERMISSION = "payroll-reports:read";

  private final BeginReport begin;
  private final ReadSlips read;
  private final Slips slips;
  private final People people;
  private final Employers employers;
  private final Reach reach;
  private final NoteReport note;

  ReadIrg(
      BeginReport begin,
      ReadSlips read,
      Slips slips,
      People people,
      Employers employers,
      Reach reach,
      NoteReport note) {
    this.begin = begin;
    this.read = read;
    this.slips = slips;
    this.people = people;
    this.employers = employers;
    this.reach = reach;
    this.note = note;
  }

  /** Of everybody who was paid in that year. */
  Uni<IrgYear.All> all(int year, String format) {
    return begin
        .handle(
            "irg-list",
            YearMonth.of(year, 1),
            YearMonth.of(year, 12),
            Integer.toString(year),
            format)
        .chain(
            begun -> {
              var gathered = new HashMap<UUID, Gathered>();
              return read.each(
                      begun.runs(),
                      slip ->
                          gathered
                              .computeIfAbsent(slip.employeeId(), id -> new Gathered(slip, false))
                              .add(slip))
                  .chain(() -> people.of(gathered.keySet()))
                  .map(known -> all(year, begun.employer(), gathered, known));
            });
  }

  /**
   * Of one.
   *
   * @throws NotFound if he was not paid in that year; to somebody without the permission for his
   *     department also if it is not himself
   */
  Uni<IrgYear.Certificate> one(UUID employeeId, int year, String format) {
    return read.inCompany(
        () ->
            requireHimself(employeeId)
                .onFailure(NotFound.class)
                .recoverWithUni(() -> requireWithin(employeeId, year, format))
                .chain(() -> slips.ofYear(employeeId, year))
                .invoke(
                    found -> {
                      if (found.isEmpty()) {
                        throw new NotFound("irg-certificate", employeeId);
                      }
                    })
                .chain(
                    found ->
                        people
                            .some(List.of(employeeId))
                            .map(
                                known ->
                                    gather(found).year(year, identity(known, employeeId), false)))
                .chain(
                    person ->
                        employers.current().map(by -> new IrgYear.Certificate(year, by, person))));
  }

  // Who stands above him without the permission for his department sees none of it.
  private Uni<Void> requireWithin(UUID employeeId, int year, String format) {
    return reach
        .requireWithin(employeeId, PERMISSION)
        .onFailure(NotFound.class)
        .transform(e -> new NotFound("irg-certificate", employeeId))
        .chain(() -> note.handle("irg-certificate", employeeId, Integer.toString(year), format));
  }

  private Uni<Void> requireHimself(UUID employeeId) {
    return reach
        .self()
        .invoke(
            self -> {
              if (!self.equals(employeeId)) {
                throw new NotFound("irg-certificate", employeeId);
              }
            })
        .replaceWithVoid();
  }

  private static Gathered gather(List<Slip> slips) {
    var gathered = new Gathered(slips.getFirst(), true);
    slips.forEach(gathered::add);
    return gathered;
  }

  private static Identity identity(Map<UUID, People.Known> known, UUID employeeId) {
    return People.in(known, employeeId).identity();
  }

  private static IrgYear.All all(
      int year, Employer employer, Map<UUID, Gathered> gathered, Map<UUID, People.Known> known) {
    var list =
        gathered.entrySet().stream()
            .map(one -> one.getValue().year(year, identity(known, one.getKey()), true))
            .sorted(Comparator.comparing(IrgYear::number))
            .toList();
    return new IrgYear.All(
        year, employer, list, list.stream().map(IrgYear::sums).reduce(Sums.ZERO, Sums::plus));
  }
}
