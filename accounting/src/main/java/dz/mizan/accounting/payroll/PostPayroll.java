package dz.mizan.accounting.payroll;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.template.PostFacts;
import dz.mizan.accounting.template.PostingKind;
import dz.mizan.accounting.template.PostingKinds;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Books a payroll run that was approved. */
@ApplicationScoped
class PostPayroll implements EventHandler, PostingKinds {
  private static final String APPROVED = "payroll.approved";

  private final PreparedCompanies prepared;
  private final PostFacts post;

  PostPayroll(PreparedCompanies prepared, PostFacts post) {
    this.prepared = prepared;
    this.post = post;
  }

  @Override
  public String type() {
    return "dz.mizan.hr.payroll.approved.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var run = event.as(PayrollApproved.class);
    return prepared
        .require(event.companyId())
        .chain(
            () ->
                post.handle(
                    APPROVED,
                    run.facts(event.time()),
                    Origin.event(APPROVED, event.id(), run.runId())))
        .replaceWithVoid();
  }

  @Override
  public List<PostingKind> kinds() {
    return List.of(
        new PostingKind(
            APPROVED,
            "A payroll run was approved; it brings the lines of its entry",
            List.of(),
            Set.of(),
            data -> data.as(PayrollApproved.class).facts(data.time()),
            List.of(sample().facts(Instant.parse("2026-11-30T09:00:00Z")))));
  }

  // Of a gross salary of 60 000 DA.
  private static PayrollApproved sample() {
    return new PayrollApproved(
        new UUID(0, 1),
        YearMonth.of(2026, 11),
        null,
        null,
        List.of(
            debit("631", "60000.00"),
            debit("635", "15600.00"),
            credit("431", "21000.00"),
            credit("4421", "7042.00"),
            credit("421", "47558.00")));
  }

  private static PayrollApproved.Line debit(String account, String amount) {
    return new PayrollApproved.Line(account, new BigDecimal(amount), null, null, null);
  }

  private static PayrollApproved.Line credit(String account, String amount) {
    return new PayrollApproved.Line(account, null, new BigDecimal(amount), null, null);
  }
}
