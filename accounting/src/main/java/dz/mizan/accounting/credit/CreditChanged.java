package dz.mizan.accounting.credit;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code dz.mizan.accounting.credit.changed.v1}: what a customer owes, may owe, or
 * whether he is on hold has changed. Subject is the customer.
 *
 * @param creditLimit in the company's currency; absent where there is none
 * @param outstanding what he owes; negative if he paid ahead
 * @param onHold no order of his is to be accepted
 */
@RegisterForReflection
public record CreditChanged(
    UUID customerId,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal creditLimit,
    @JsonFormat(shape = Shape.STRING) BigDecimal outstanding,
    boolean onHold) {

  static final String TYPE = "credit.changed.v1";
}
