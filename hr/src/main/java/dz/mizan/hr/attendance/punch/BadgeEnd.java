package dz.mizan.hr.attendance.punch;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last day on which a badge is his. */
record BadgeEnd(@Schema(examples = "2026-12-31") @NotNull LocalDate to) {}
