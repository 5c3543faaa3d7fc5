package dz.mizan.inventory.count;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a count.
 *
 * @param uncounted what becomes of lines that nobody counted; required if there are any
 */
public record Approval(@Schema(examples = "LEAVE") @Nullable Uncounted uncounted) {}
