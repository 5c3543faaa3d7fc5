package dz.mizan.accounting.asset;

import dz.mizan.accounting.asset.category.AssetCategories;
import dz.mizan.accounting.asset.category.CategoryView;
import dz.mizan.accounting.asset.plan.Method;
import dz.mizan.accounting.asset.plan.Schedule;
import dz.mizan.accounting.asset.plan.Terms;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/** Shows the schedule of an asset, or the one that it would have. */
@ApplicationScoped
class ShowSchedule {
  private final AssetCategories categories;
  private final Charges charges;
  private final Settings settings;

  ShowSchedule(AssetCategories categories, Charges charges, Settings settings) {
    this.categories = categories;
    this.charges = charges;
    this.settings = settings;
  }

  /** The stored one; for a draft, the one that it would be given now. */
  Uni<ScheduleView> of(UUID id) {
    return CompanySql.execute("select * from asset where id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("asset", id);
              }
              return rows.iterator().next();
            })
        .map(Asset::of)
        .chain(
            asset ->
                asset.status() == AssetStatus.DRAFT
                    ? settings.current().map(now -> planned(asset, now))
                    : charges
                        .of(id)
                        .map(
                            lines ->
                                ScheduleView.of(asset.base(), asset.priorDepreciation(), lines)));
  }

  private static ScheduleView planned(Asset asset, SettingValues now) {
    var terms = asset.terms(AssetSettings.proRata(now), AssetSettings.coefficients(now));
    return ScheduleView.ofCharges(asset.base(), asset.priorDepreciation(), Schedule.of(terms));
  }

  /**
   * The one of an asset that is not written.
   *
   * @throws InvalidAsset if it cannot be so
   */
  Uni<ScheduleView> preview(AssetRequest request) {
    return categories
        .require(request.categoryId())
        .onFailure(NotFound.class)
        .transform(e -> new InvalidAsset("categoryId", "is no category"))
        .invoke(category -> CheckAsset.check(request, category))
        .chain(category -> settings.current().map(now -> preview(terms(request, category, now))));
  }

  private static ScheduleView preview(Terms terms) {
    return ScheduleView.ofCharges(terms.base(), terms.done(), Schedule.of(terms));
  }

  private static Terms terms(AssetRequest request, CategoryView category, SettingValues now) {
    var method = CheckAsset.method(request, category);
    var life = CheckAsset.life(request, category);
    int months = life == null ? 1 : life;
    var prior = request.prior();
    return new Terms(
        request.cost().subtract(Objects.requireNonNull(request.residualValue())),
        Objects.requireNonNull(request.inServiceOn()),
        months,
        method,
        AssetSettings.proRata(now),
        coefficient(method, months, now),
        prior == null ? BigDecimal.ZERO.setScale(2) : prior.depreciated(),
        prior == null ? null : YearMonth.from(prior.through()));
  }

  private static BigDecimal coefficient(Method method, int months, SettingValues now) {
    return AssetSettings.coefficients(now).of(method, months);
  }
}
