package dz.mizan.accounting.asset;

import static dz.mizan.accounting.settings.Setting.ASSET_DISPOSAL_RECEIVABLE;
import static dz.mizan.accounting.settings.Setting.ASSET_GAIN;
import static dz.mizan.accounting.settings.Setting.ASSET_IMPAIRED;
import static dz.mizan.accounting.settings.Setting.ASSET_LOSS;
import static dz.mizan.accounting.settings.Setting.TVA_COLLECTED_ACCOUNT;
import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.asset.plan.Charge;
import dz.mizan.accounting.asset.plan.Schedule;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.settings.SettingValues;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What an asset's going comes to.
 *
 * @param complement what is still to be depreciated until that day, not negative
 * @param ofLast the part of it that the month of that day has
 */
record Departure(Asset asset, DisposalRequest request, BigDecimal complement, BigDecimal ofLast) {

  /**
   * @throws InvalidAsset if the day is before the asset's time or later months are booked
   */
  static Departure of(Asset asset, DisposalRequest request, List<Charges.Planned> planned) {
    CheckAsset.checkOfOurTimes(request.on());
    var month = YearMonth.from(request.on());
    if (request.on().isBefore(asset.inServiceOn())) {
      throw new InvalidAsset("on", "before the asset was in service");
    }
    var prior = asset.priorThrough();
    if (planned.stream().anyMatch(c -> c.isBooked() && c.month().isAfter(month))
        || (prior != null && request.on().isBefore(prior))) {
      throw new InvalidAsset("on", "depreciation of later months is booked");
    }
    var before =
        planned.stream()
            .filter(charge -> !charge.isBooked() && charge.month().isBefore(month))
            .map(Charges.Planned::amount)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    var last =
        planned.stream()
            .filter(charge -> !charge.isBooked() && charge.month().equals(month))
            .map(charge -> until(asset, request, charge))
            .findFirst()
            .orElse(BigDecimal.ZERO.setScale(2));
    return new Departure(asset, request, before.add(last), last);
  }

  private static BigDecimal until(Asset asset, DisposalRequest request, Charges.Planned charge) {
    return Schedule.until(
        request.on(),
        new Charge(charge.month(), charge.amount()),
        asset.termsAfter(BigDecimal.ZERO, charge.month()));
  }

  BigDecimal depreciated() {
    return asset.depreciated().add(complement);
  }

  BigDecimal netBookValue() {
    return asset.netBookValue().subtract(complement);
  }

  /** Above the net book value; negative for a loss. */
  BigDecimal gain() {
    return request.priceOrZero().subtract(netBookValue());
  }

  /** The entries in their order: what is still to be depreciated, if anything; the going. */
  List<DraftEntry> entries(SettingValues settings) {
    var entries = new ArrayList<DraftEntry>();
    if (complement.signum() > 0) {
      entries.add(
          entry(
              "Complément d'amortissement ",
              List.of(
                  DraftEntry.Line.debit(requireNonNull(asset.accounts().expense()), complement)
                      .costCentre(asset.costCentre()),
                  DraftEntry.Line.credit(
                      requireNonNull(asset.accounts().depreciation()), complement))));
    }
    entries.add(
        entry(request.kind() == Disposal.SALE ? "Cession " : "Mise au rebut ", lines(settings)));
    return entries;
  }

  private List<DraftEntry.Line> lines(SettingValues settings) {
    var lines = new ArrayList<DraftEntry.Line>();
    if (depreciated().signum() > 0) {
      lines.add(
          DraftEntry.Line.debit(requireNonNull(asset.accounts().depreciation()), depreciated()));
    }
    if (asset.impaired().signum() > 0) {
      var account = asset.accounts().impairment();
      lines.add(
          DraftEntry.Line.debit(
              account == null ? settings.account(ASSET_IMPAIRED) : account, asset.impaired()));
    }
    var tva = requireNonNull(request.tva());
    var owed = request.priceOrZero().add(tva);
    if (owed.signum() > 0) {
      lines.add(
          DraftEntry.Line.debit(settings.account(ASSET_DISPOSAL_RECEIVABLE), owed)
              .partner(request.buyerId()));
    }
    if (gain().signum() < 0) {
      lines.add(DraftEntry.Line.debit(settings.account(ASSET_LOSS), gain().negate()));
    }
    lines.add(DraftEntry.Line.credit(asset.accounts().asset(), asset.cost()));
    if (tva.signum() > 0) {
      lines.add(DraftEntry.Line.credit(settings.account(TVA_COLLECTED_ACCOUNT), tva));
    }
    if (gain().signum() > 0) {
      lines.add(DraftEntry.Line.credit(settings.account(ASSET_GAIN), gain()));
    }
    return lines;
  }

  private DraftEntry entry(String what, List<DraftEntry.Line> lines) {
    return DraftEntry.of(
        "OD",
        request.on(),
        what + asset.number(),
        request.reference() == null ? asset.number() : request.reference(),
        lines,
        Origin.document("asset", asset.id()));
  }
}
