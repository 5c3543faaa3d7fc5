package dz.mizan.accounting.period;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param count of accounts, months, lines or drafts
 * @param amount what they add up to, where that means something
 */
@RegisterForReflection
@Schema(name = "ClosingCheck")
public record CheckView(
    @Schema(examples = "suspense-not-nil") String code,
    @Schema(examples = "WARNING", description = "INFO, WARNING or BLOCKER") Severity severity,
    @Schema(examples = "Suspense accounts (47) are not nil") String title,
    @Schema(examples = "1") long count,
    @Schema(type = SchemaType.STRING, examples = "1200.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal amount,
    @Schema(examples = "471 1200.00", description = "Accounts with their balance, or months")
        String detail) {}
