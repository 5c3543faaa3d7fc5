package dz.mizan.hr.pay.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.RunStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of a run.
 *
 * @param gross null if so few are paid that it would tell what one of them earns
 * @param net the same
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunNote(
    String month,
    RunKind kind,
    @Nullable String covers,
    @Nullable String number,
    @Nullable String label,
    RunStatus status,
    @Nullable LocalDate postedOn,
    int people,
    int slips,
    int blocked,
    @Nullable @JsonFormat(shape = Shape.STRING) BigDecimal gross,
    @Nullable @JsonFormat(shape = Shape.STRING) BigDecimal net,
    @Nullable LocalDate paidOn,
    long version) {
  private static final int FEW = 3;

  static RunNote of(PayrollRun run) {
    boolean many = run.slips() >= FEW;
    return new RunNote(
        run.month(),
        run.kind(),
        run.covers(),
        run.number(),
        run.label(),
        run.status(),
        run.postedOn(),
        run.people(),
        run.slips(),
        run.blocked(),
        many ? run.gross() : null,
        many ? run.net() : null,
        run.paidOn(),
        run.version());
  }
}
