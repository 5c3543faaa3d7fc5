package dz.mizan.inventory.stock;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of what moves: of which lot or serial number, and in which location.
 *
 * @param lotId of a lot that is known; or
 * @param lotNumber the lot's or serial number, which is made if it is new and comes in
 * @param expiresOn of a lot that comes in
 * @param locationId in the warehouse of the movement
 * @param quantity in the product's unit, positive, at most three decimals
 */
@RegisterForReflection
public record StockPart(
    @Nullable UUID lotId,
    @Schema(examples = "L-2026-118")
        @Size(min = 1, max = 64)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        @Nullable String lotNumber,
    @Nullable LocalDate expiresOn,
    @Nullable UUID locationId,
    @Schema(examples = "4", type = SchemaType.STRING)
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 9, fraction = 3)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal quantity) {}
