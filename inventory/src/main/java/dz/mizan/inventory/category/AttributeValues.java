package dz.mizan.inventory.category;

import java.util.UUID;

/**
 * Checked values, ready to be written: the attributes' ids, and the values in the same order.
 *
 * @param ids of the attributes
 * @param texts the values
 */
@SuppressWarnings("ArrayRecordComponent") // goes to SQL as it is
public record AttributeValues(UUID[] ids, String[] texts) {}
