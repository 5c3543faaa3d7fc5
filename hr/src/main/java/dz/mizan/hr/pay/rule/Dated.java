package dz.mizan.hr.pay.rule;

import java.time.LocalDate;

/**
 * Something that the law says from that day on, until it says something else.
 *
 * @param source text of law, and how certain it is: V read there, V2 read elsewhere, K known
 */
public record Dated<T>(LocalDate from, T value, String source) {}
