package dz.mizan.accounting.entryimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file that can be read.
 *
 * @param number in the file, counted from 1
 * @param n counts the lines that were read, from 1
 * @param entry groups the lines of an entry within its journal; empty for opening balances
 */
record EntryLine(
    long number,
    long n,
    String entry,
    String journal,
    LocalDate date,
    String account,
    BigDecimal debit,
    BigDecimal credit,
    @Nullable String label,
    @Nullable String reference,
    @Nullable String partner,
    @Nullable LocalDate dueDate,
    @Nullable String costCentre,
    @Nullable String project) {}
