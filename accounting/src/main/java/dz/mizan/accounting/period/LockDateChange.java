package dz.mizan.accounting.period;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to move the lock date forward. */
@Schema(name = "LockDateChange")
record LockDateChange(@Schema(examples = "2026-09-30") @NotNull LocalDate date) {}
