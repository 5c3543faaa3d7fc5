package dz.mizan.accounting.asset;

import dz.mizan.accounting.asset.plan.Schedule;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Books a loss of value and spreads what is then left over the rest of the life. */
@ApplicationScoped
class ImpairAsset {
  private static final String INSERT =
      """
      insert into asset_impairment (id, asset_id, date, amount, reason, entry_id)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String IMPAIR =
      """
      update asset set impaired = impaired + $2, replanned_after = $3, version = version + 1
      where id = $1
      """;

  private final Assets assets;
  private final Charges charges;
  private final Settings settings;
  private final PostEntry postEntry;
  private final Audit audit;

  ImpairAsset(Assets assets, Charges charges, Settings settings, PostEntry postEntry, Audit audit) {
    this.assets = assets;
    this.charges = charges;
    this.settings = settings;
    this.postEntry = postEntry;
    this.audit = audit;
  }

  /** What the audit trail tells. */
  @RegisterForReflection
  record Impaired(String on, BigDecimal amount, String reason, UUID entryId) {}

  /**
   * @throws WrongAssetStatus if it is not in service
   * @throws InvalidAsset if months after it are booked, it is before the asset's time, or more than
   *     what is left would be lost
   */
  Uni<AssetView> handle(UUID id, ImpairmentRequest request) {
    return assets
        .requireLocked(id)
        .invoke(asset -> asset.require(AssetStatus.ACTIVE))
        .chain(
            asset ->
                charges
                    .of(id)
                    .invoke(planned -> check(asset, planned, request))
                    .chain(planned -> replan(asset, planned, request))
                    .chain(() -> post(asset, request)))
        .chain(() -> assets.require(id));
  }

  private static void check(Asset asset, List<Charges.Planned> planned, ImpairmentRequest request) {
    CheckAsset.checkOfOurTimes(request.on());
    var month = YearMonth.from(request.on());
    if (request.on().isBefore(asset.inServiceOn())) {
      throw new InvalidAsset("on", "before the asset was in service");
    }
    if (planned.stream().anyMatch(c -> c.isBooked() && c.month().isAfter(month))) {
      throw new InvalidAsset("on", "depreciation of later months is booked");
    }
    var left = asset.base().subtract(done(asset, planned, month));
    if (request.amount().compareTo(left) > 0) {
      throw new InvalidAsset("amount", "at most " + left);
    }
  }

  private static BigDecimal done(Asset asset, List<Charges.Planned> planned, YearMonth through) {
    return planned.stream()
        .filter(charge -> !charge.month().isAfter(through))
        .map(Charges.Planned::amount)
        .reduce(asset.priorDepreciation().add(asset.impaired()), BigDecimal::add);
  }

  private Uni<Void> replan(Asset asset, List<Charges.Planned> planned, ImpairmentRequest request) {
    var month = YearMonth.from(request.on());
    var prior = asset.priorThrough();
    var after =
        prior != null && YearMonth.from(prior).isAfter(month) ? YearMonth.from(prior) : month;
    var done = done(asset, planned, after).add(request.amount());
    return charges
        .cut(asset.id(), after)
        .chain(() -> charges.insert(asset.id(), Schedule.of(asset.termsAfter(done, after))));
  }

  private Uni<Void> post(Asset asset, ImpairmentRequest request) {
    var id = Ids.next();
    return settings
        .current()
        .map(
            now -> {
              var impairment = asset.accounts().impairment();
              return DraftEntry.of(
                  "OD",
                  request.on(),
                  "Perte de valeur " + asset.number(),
                  asset.number(),
                  List.of(
                      DraftEntry.Line.debit(now.account(Setting.ASSET_IMPAIRMENT), request.amount())
                          .costCentre(asset.costCentre()),
                      DraftEntry.Line.credit(
                          impairment == null ? now.account(Setting.ASSET_IMPAIRED) : impairment,
                          request.amount())),
                  Origin.document("asset-impairment", id));
            })
        .chain(
            draft ->
                CompanySql.execute(
                        IMPAIR,
                        asset.id(),
                        request.amount(),
                        YearMonth.from(request.on()).atEndOfMonth())
                    .chain(() -> postEntry.handle(draft)))
        .map(posted -> posted.orElseThrow().id())
        .chain(
            entry ->
                CompanySql.execute(
                        INSERT,
                        id,
                        asset.id(),
                        request.on(),
                        request.amount(),
                        request.reason(),
                        entry)
                    .chain(
                        () ->
                            audit.record(
                                "asset.impaired",
                                "asset",
                                asset.id(),
                                null,
                                new Impaired(
                                    request.on().toString(),
                                    request.amount(),
                                    request.reason(),
                                    entry))));
  }
}
