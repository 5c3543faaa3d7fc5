package dz.mizan.accounting.asset;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.entry.PostedEntry;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Takes an asset out of the books: what is still to be depreciated until that day, then cost,
 * depreciation and impairment against the price, the difference to gain (752) or loss (652).
 */
@ApplicationScoped
class DisposeAsset {
  private static final String DISPOSE =
      """
      update asset set status = 'DISPOSED', depreciated = $2, disposed_on = $3, disposal = $4,
        sale_price = $5, gain = $6, complement_entry = $7, disposal_entry = $8,
        version = version + 1
      where id = $1
      """;

  private final Assets assets;
  private final Charges charges;
  private final Settings settings;
  private final PostEntry postEntry;
  private final Outbox outbox;
  private final Audit audit;

  DisposeAsset(
      Assets assets,
      Charges charges,
      Settings settings,
      PostEntry postEntry,
      Outbox outbox,
      Audit audit) {
    this.assets = assets;
    this.charges = charges;
    this.settings = settings;
    this.postEntry = postEntry;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws WrongAssetStatus if it is not in service
   * @throws InvalidAsset if it cannot go on that day or for that price, or was impaired later
   */
  Uni<AssetView> handle(UUID id, DisposalRequest request) {
    var wanted = request.checked();
    return assets
        .requireLocked(id)
        .invoke(asset -> asset.requireCanBecome(AssetStatus.DISPOSED))
        .call(() -> requireNotImpairedAfter(id, wanted))
        .chain(asset -> charges.of(id).map(planned -> Departure.of(asset, wanted, planned)))
        .chain(departure -> book(departure).chain(entries -> note(departure, entries)))
        .chain(() -> assets.require(id));
  }

  // What is taken off 29x must have been put there before.
  private static Uni<Void> requireNotImpairedAfter(UUID id, DisposalRequest request) {
    return CompanySql.execute("select max(date) from asset_impairment where asset_id = $1", id)
        .invoke(
            rows -> {
              var last = rows.iterator().next().getLocalDate(0);
              if (last != null && request.on().isBefore(last)) {
                throw new InvalidAsset("on", "impaired later, on " + last);
              }
            })
        .replaceWithVoid();
  }

  private Uni<List<PostedEntry>> book(Departure departure) {
    return settings.current().chain(now -> postEntry.handleAll(departure.entries(now)));
  }

  private Uni<Void> note(Departure departure, List<PostedEntry> entries) {
    var asset = departure.asset();
    var request = departure.request();
    var complement = entries.size() == 1 ? null : entries.getFirst().id();
    var last = YearMonth.from(request.on());
    return charges
        .cut(asset.id(), last)
        .chain(() -> charges.book(asset.id(), last, departure.ofLast(), complement))
        .chain(
            () ->
                CompanySql.execute(
                    DISPOSE,
                    asset.id(),
                    departure.depreciated(),
                    request.on(),
                    request.kind().name(),
                    request.price(),
                    departure.gain(),
                    complement,
                    entries.getLast().id()))
        .chain(() -> tell(disposed(departure, entries.getLast().id())));
  }

  private Uni<Void> tell(AssetDisposed event) {
    return outbox
        .append(AssetDisposed.TYPE, event.assetId(), 1, event)
        .chain(() -> audit.record("asset.disposed", "asset", event.assetId(), null, event));
  }

  private static AssetDisposed disposed(Departure departure, UUID entryId) {
    var asset = departure.asset();
    return new AssetDisposed(
        asset.id(),
        requireNonNull(asset.number()),
        asset.name(),
        departure.request().kind().name(),
        departure.request().on(),
        asset.cost(),
        departure.depreciated(),
        asset.impaired(),
        departure.netBookValue(),
        departure.request().price(),
        departure.gain(),
        entryId);
  }
}
