package dz.mizan.accounting.asset;

import static dz.mizan.accounting.settings.Setting.ASSET_SUPPLIER_ACCOUNT;
import static dz.mizan.accounting.settings.Setting.TVA_ASSETS_ACCOUNT;
import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.asset.plan.Charge;
import dz.mizan.accounting.asset.plan.ProRata;
import dz.mizan.accounting.asset.plan.Schedule;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts an asset into service: number, schedule and, for a purchase, its entry. */
@ApplicationScoped
class ActivateAsset {
  private static final String JOURNAL = "AC";
  private static final String LOCK_ENTRY =
      "select pg_advisory_xact_lock(hashtextextended('asset-entry-' || $1::text, 0))";
  // An entry that was taken back, or takes one back, has nothing.
  private static final String UNCLAIMED =
      """
      select coalesce((
          select sum(l.debit) from entry_line l join journal_entry e on e.id = l.entry_id
          where l.entry_id = $1 and l.account = $2 and e.reverses is null
            and not exists (select from journal_entry r where r.reverses = e.id)), 0)
        - coalesce((select sum(cost) from asset
            where acquisition_entry = $1 and asset_account = $2 and status <> 'DRAFT'), 0)
      """;
  // Of a company without any year yet, the one that its first entry will open.
  private static final String FIRST_YEAR =
      """
      select coalesce((select min(year) from fiscal_year),
        extract(year from now() at time zone zone))::integer from ledger
      """;
  private static final String ACTIVATE =
      """
      update asset set status = 'ACTIVE', number = $2, pro_rata = $3, coefficient = $4,
        acquisition_entry = coalesce($5, acquisition_entry), depreciated = prior_depreciation,
        version = version + 1
      where id = $1
      """;

  private final Assets assets;
  private final Charges charges;
  private final Settings settings;
  private final Numbers numbers;
  private final PostEntry postEntry;
  private final Audit audit;

  ActivateAsset(
      Assets assets,
      Charges charges,
      Settings settings,
      Numbers numbers,
      PostEntry postEntry,
      Audit audit) {
    this.assets = assets;
    this.charges = charges;
    this.settings = settings;
    this.numbers = numbers;
    this.postEntry = postEntry;
    this.audit = audit;
  }

  /**
   * @throws WrongAssetStatus if it is no draft
   * @throws InvalidAsset if the entry does not have it, or it would be depreciated in years before
   *     the books begin
   */
  Uni<AssetView> handle(UUID id) {
    return assets
        .requireLocked(id)
        .invoke(asset -> asset.requireCanBecome(AssetStatus.ACTIVE))
        .invoke(ActivateAsset::requireSupplier)
        .call(ActivateAsset::requireInEntry)
        .chain(asset -> settings.current().chain(now -> activate(asset, now)));
  }

  private Uni<AssetView> activate(Asset asset, SettingValues now) {
    var proRata = AssetSettings.proRata(now);
    var terms = asset.terms(proRata, AssetSettings.coefficients(now));
    var planned = Schedule.of(terms);
    return requireInBooks(asset, planned)
        .chain(() -> charges.insert(asset.id(), planned))
        .chain(Today::date)
        .chain(today -> numbers.next("IM", today))
        .chain(
            number ->
                post(asset, number, now)
                    .chain(entry -> note(asset, number, proRata, terms.coefficient(), entry)))
        .chain(() -> assets.require(asset.id()))
        .call(after -> audit.record("asset.activated", "asset", asset.id(), null, after));
  }

  // The entry of a purchase opens its year by the rule for all; what was there before the books
  // would be booked by the job into years that nobody opened.
  private static Uni<Void> requireInBooks(Asset asset, List<Charge> planned) {
    if (asset.acquisition() == Acquisition.PURCHASE || planned.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(FIRST_YEAR)
        .invoke(
            rows -> {
              int first = rows.iterator().next().getInteger(0);
              if (planned.getFirst().month().getYear() < first) {
                throw asset.acquisition() == Acquisition.OPENING
                    ? new InvalidAsset(
                        "prior", "is needed through the last month before " + first + "-01")
                    : new InvalidAsset("inServiceOn", "before the first year of the books");
              }
            })
        .replaceWithVoid();
  }

  // Drafts of before suppliers were asked for.
  private static void requireSupplier(Asset asset) {
    CheckAsset.checkSupplier(
        asset.acquisition(), asset.supplierId(), asset.counterAccount(), asset.tva());
  }

  private static Uni<Void> requireInEntry(Asset asset) {
    if (asset.acquisition() != Acquisition.ENTRY) {
      return Uni.createFrom().voidItem();
    }
    var entry = requireNonNull(asset.acquisitionEntry());
    // Neither a file nor the entry by itself is taken back meanwhile.
    return CompanySql.execute("select lock_books(false)")
        .chain(() -> CompanySql.execute(LOCK_ENTRY, entry.toString()))
        .chain(() -> CompanySql.execute(UNCLAIMED, entry, asset.accounts().asset()))
        .invoke(
            rows -> {
              var left = rows.iterator().next().getBigDecimal(0);
              if (left.compareTo(asset.cost()) < 0) {
                throw new InvalidAsset(
                    "entryId",
                    "debits " + asset.accounts().asset() + " with only " + left + " more");
              }
            })
        .replaceWithVoid();
  }

  private Uni<@Nullable UUID> post(Asset asset, String number, SettingValues now) {
    if (asset.acquisition() != Acquisition.PURCHASE) {
      return Uni.createFrom().nullItem();
    }
    var cost = DraftEntry.Line.debit(asset.accounts().asset(), asset.cost());
    var lines = new ArrayList<DraftEntry.Line>();
    lines.add(cost);
    if (asset.tva().signum() > 0) {
      lines.add(DraftEntry.Line.debit(now.account(TVA_ASSETS_ACCOUNT), asset.tva()));
    }
    var counter = asset.counterAccount();
    lines.add(
        DraftEntry.Line.credit(
                counter == null ? now.account(ASSET_SUPPLIER_ACCOUNT) : counter,
                asset.cost().add(asset.tva()))
            .partner(asset.supplierId()));
    return postEntry
        .handle(
            DraftEntry.of(
                JOURNAL,
                asset.acquiredOn(),
                "Acquisition " + number,
                asset.reference() == null ? number : asset.reference(),
                lines,
                Origin.document("asset", asset.id())))
        .map(posted -> posted.map(PostedEntry::id).orElseThrow());
  }

  private static Uni<Void> note(
      Asset asset,
      String number,
      ProRata proRata,
      java.math.BigDecimal coefficient,
      @Nullable UUID entry) {
    return CompanySql.execute(ACTIVATE, asset.id(), number, proRata.name(), coefficient, entry)
        .replaceWithVoid();
  }
}
