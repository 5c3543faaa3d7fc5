package dz.mizan.common.print;

/**
 * A name and its value, such as {@code NIF} and {@code 000016001234567}.
 *
 * @param label without a colon, which the page adds; nothing for a value that needs no name
 */
public record Fact(String label, String value) {}
