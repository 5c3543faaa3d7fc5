package dz.mizan.local.chaos.check;

import java.util.List;

/**
 * What there is, and what there has to be.
 *
 * @param strays what nobody knows what to do with: dead letters, sequences with a hole
 */
public record Facts(
    List<Effect> effects,
    List<Series> series,
    List<Balance> balances,
    List<Level> levels,
    List<String> strays) {}
