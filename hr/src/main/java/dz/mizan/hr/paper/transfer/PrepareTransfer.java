package dz.mizan.hr.paper.transfer;

import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.employer.Employers;
import dz.mizan.hr.paper.reading.NoteReport;
import dz.mizan.hr.paper.reading.People;
import dz.mizan.hr.paper.reading.ReadSlips;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.Slips;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what the bank is to pay of a run. */
@ApplicationScoped
class PrepareTransfer {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  private final ReadSlips read;
  private final Slips slips;
  private final People people;
  private final Employers employers;
  private final NoteReport note;

  PrepareTransfer(
      ReadSlips read, Slips slips, People people, Employers employers, NoteReport note) {
    this.read = read;
    this.slips = slips;
    this.people = people;
    this.employers = employers;
    this.note = note;
  }

  private record Begun(PayrollRun run, Employer employer) {}

  private record Pay(UUID employeeId, String number, String name, BigDecimal net) {
    static Pay of(Slip slip) {
      var person = slip.detail().person();
      return new Pay(
          slip.employeeId(),
          person.number(),
          person.lastName() + " " + person.firstName(),
          slip.detail().net());
    }
  }

  /**
   * The transfers of a run.
   *
   * @throws dz.mizan.common.web.NotFound if the company has no such run
   * @throws RunNotApproved if it may still change
   */
  Uni<TransferView> handle(UUID runId, String format) {
    return read.ofWholeCompany(
            () ->
                slips
                    .run(runId)
                    .invoke(
                        run -> {
                          if (!run.status().isFinal()) {
                            throw new RunNotApproved(run.status());
                          }
                        })
                    .call(run -> note.handle("transfer", runId, run.month(), format))
                    .chain(run -> employers.current().map(by -> new Begun(run, by))))
        .chain(
            begun -> {
              var pays = new ArrayList<Pay>();
              return read.each(List.of(begun.run()), slip -> pays.add(Pay.of(slip)))
                  .chain(() -> people.of(pays.stream().map(Pay::employeeId).toList()))
                  .map(
                      known -> {
                        var sorter = new Sorter(begun.run().month());
                        pays.sort(Comparator.comparing(Pay::number));
                        pays.forEach(
                            pay ->
                                sorter.add(
                                    pay, People.in(known, pay.employeeId()).identity().rib()));
                        return sorter.view(begun);
                      });
            });
  }

  /** Who is paid by the bank, and who is not. */
  private static final class Sorter {
    private final String month;
    private final List<TransferView.Line> lines = new ArrayList<>();
    private final List<TransferView.Other> others = new ArrayList<>();

    Sorter(String month) {
      this.month = month;
    }

    void add(Pay pay, @Nullable String account) {
      var rib = account == null ? "" : BankAccount.clean(account);
      if (pay.net().signum() <= 0) {
        other(pay, TransferView.Reason.NOTHING_TO_PAY);
      } else if (rib.isEmpty()) {
        other(pay, TransferView.Reason.NO_ACCOUNT);
      } else if (!BankAccount.isValid(rib)) {
        other(pay, TransferView.Reason.INVALID_ACCOUNT);
      } else {
        lines.add(
            new TransferView.Line(
                pay.employeeId(),
                pay.number(),
                pay.name(),
                rib,
                BankAccount.isPostal(rib),
                pay.net(),
                "SALAIRE " + month + " " + pay.number()));
      }
    }

    private void other(Pay pay, TransferView.Reason reason) {
      others.add(
          new TransferView.Other(pay.employeeId(), pay.number(), pay.name(), pay.net(), reason));
    }

    TransferView view(Begun begun) {
      return new TransferView(
          begun.run().id(),
          begun.run().number(),
          month,
          begun.employer(),
          BankAccount.isValid(begun.employer().rib()),
          lines.size(),
          lines.stream().map(TransferView.Line::amount).reduce(NIL, BigDecimal::add),
          lines,
          others,
          others.stream()
              .map(TransferView.Other::amount)
              .filter(amount -> amount.signum() > 0)
              .reduce(NIL, BigDecimal::add));
    }
  }
}
