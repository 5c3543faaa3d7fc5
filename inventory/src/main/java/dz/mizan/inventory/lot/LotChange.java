package dz.mizan.inventory.lot;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The lot as it shall be.
 *
 * @param expiresOn its last good day; missing if it never expires
 */
public record LotChange(@Schema(examples = "2027-03-31") @Nullable LocalDate expiresOn) {}
