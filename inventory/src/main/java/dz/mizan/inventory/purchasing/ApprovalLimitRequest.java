package dz.mizan.inventory.purchasing;

/**
 * A limit to set.
 *
 * @param maxAmount dinars TTC, at most two decimals
 */
public record ApprovalLimitRequest(
    @Schema(examples = "500000.00", type = SchemaType.STRING)
        @NotNull
        @DecimalMin("0")
        @Digits(integer = 13, fraction = 2)
        BigDecimal maxAmount) {}
