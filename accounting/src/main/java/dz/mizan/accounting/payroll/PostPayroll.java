package dz.mizan.accounting.payroll;

import dz.mizan.accounting.axis.OpenCostCentres;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.template.PostFacts;
import dz.mizan.accounting.template.PostingKind;
import dz.mizan.accounting.template.PostingKinds;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Books a payroll run that was approved. What hr names as a cost centre is a text that nobody
 * checked: salaries must not stay out of the books for it, so a centre that is not open here is
 * left out, and that is noted in the audit trail.
 */
@ApplicationScoped
class PostPayroll implements EventHandler, PostingKinds {
  private static final String APPROVED = "payroll.approved";

  private final PreparedCompanies prepared;
  private final PostFacts post;
  private final OpenCostCentres centres;
  private final Audit audit;

  PostPayroll(PreparedCompanies prepared, PostFacts post, OpenCostCentres centres, Audit audit) {
    this.prepared = prepared;
    this.post = post;
    this.centres = centres;
    this.audit = audit;
  }

  /** What the trail keeps of centres that were left out. */
  @RegisterForReflection
  record LeftOut(List<String> costCentres) {}

  @Override
  public String type() {
    return "dz.mizan.hr.payroll.approved.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var run = event.as(PayrollApproved.class);
    return prepared
        .require(event.companyId())
        .chain(() -> centres.among(run.centres()))
        .chain(
            open ->
                post.handle(
                        APPROVED,
                        run.bookable(open).facts(event.time()),
                        Origin.event(APPROVED, event.id(), run.runId()))
                    .call(
                        posted ->
                            posted.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : noteLeftOut(run, open)))
        .replaceWithVoid();
  }

  private Uni<Void> noteLeftOut(PayrollApproved run, Set<String> open) {
    var leftOut = run.centres().stream().filter(code -> !open.contains(code)).toList();
    return leftOut.isEmpty()
        ? Uni.createFrom().voidItem()
        : audit.record(
            "payroll.cost-centres-left-out",
            "payroll-run",
            run.runId(),
            null,
            new LeftOut(leftOut));
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
