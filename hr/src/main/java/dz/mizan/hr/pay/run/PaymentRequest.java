package dz.mizan.hr.pay.run;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the net pay of a run was paid. */
@Schema(name = "PayrollPaymentRequest")
record PaymentRequest(@Schema(examples = "2026-11-28") @NotNull LocalDate paidOn) {}
