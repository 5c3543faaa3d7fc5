package dz.mizan.inventory.variant;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.inventory.category.AttributeType;
import dz.mizan.inventory.category.AttributeView;
import dz.mizan.inventory.category.Attributes;
import dz.mizan.inventory.category.UnknownCategory;
import dz.mizan.inventory.product.CreateProduct;
import dz.mizan.inventory.product.ProductView;
import dz.mizan.inventory.product.VariantOf;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The templates of the running transaction's company, and their variants. */
@ApplicationScoped
class Templates {
  private static final String SELECT =
      "select " + TemplateView.COLUMNS + " from product_template t";

  private final Attributes attributes;
  private final CreateProduct createProduct;
  private final Audit audit;

  Templates(Attributes attributes, CreateProduct createProduct, Audit audit) {
    this.attributes = attributes;
    this.createProduct = createProduct;
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has no such template
   */
  Uni<TemplateView> require(UUID id) {
    return CompanySql.execute(SELECT + " where t.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("product-template", id);
              }
              return TemplateView.of(rows.iterator().next());
            });
  }

  Uni<Page<TemplateView>> page(PageRequest request) {
    var after = request.afterId();
    return CompanySql.execute(
            SELECT + " where t.id > $1 order by t.id limit $2",
            after == null ? new UUID(0, 0) : after,
            request.limitAndOne())
        .map(
            rows -> {
              var views = new ArrayList<TemplateView>();
              rows.forEach(row -> views.add(TemplateView.of(row)));
              return Page.of(views, request, last -> List.of(last.id().toString()));
            });
  }

  /**
   * @throws TemplateCodeTaken if another one has the code
   * @throws UnknownCategory if the company has no such category
   * @throws InvalidVariant if an axis is no attribute with choices of such products
   */
  Uni<TemplateView> create(NewTemplate request) {
    if (new HashSet<>(request.axes()).size() < request.axes().size()) {
      throw new InvalidVariant("axes", "must differ");
    }
    var id = Ids.next();
    return insert(id, request)
        .chain(() -> attributes.applicable(request.categoryId(), request.axes()))
        .map(found -> axes(request, found))
        .chain(
            axes ->
                CompanySql.execute(
                    "insert into product_template_axis (template_id, position, attribute_id)"
                        + " select $1, n, id from unnest($2::uuid[]) with ordinality as a (id, n)",
                    id,
                    axes))
        .chain(() -> require(id))
        .call(t -> audit.record("product-template.created", "product-template", id, null, t));
  }

  private static Uni<Void> insert(UUID id, NewTemplate request) {
    return CompanySql.execute(
            "insert into product_template (id, code, name_fr, name_ar, name_en, unit, category_id)"
                + " values ($1, $2, $3, $4, $5, $6, $7)",
            id,
            request.code(),
            request.names().fr(),
            request.names().ar(),
            request.names().en(),
            request.unit().name(),
            request.categoryId())
        .onFailure(SqlFailures.violates("uq_product_template_code"))
        .transform(e -> new TemplateCodeTaken(request.code()))
        .onFailure(SqlFailures.violates("fk_product_template_category"))
        .transform(e -> new UnknownCategory("categoryId", request.categoryId()))
        .replaceWithVoid();
  }

  private static UUID[] axes(NewTemplate request, Map<String, AttributeView> found) {
    var ids = new UUID[request.axes().size()];
    for (var i = 0; i < ids.length; i++) {
      var attribute = found.get(request.axes().get(i));
      if (attribute == null || attribute.type() != AttributeType.CHOICE) {
        throw new InvalidVariant("axes[" + i + "]", "is no attribute with choices");
      }
      ids[i] = attribute.id();
    }
    return ids;
  }

  /**
   * Gives it another code or other names; the same again changes nothing.
   *
   * @throws TemplateCodeTaken if another one has the code
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<TemplateView> change(UUID id, @Nullable String ifMatch, TemplateChange request) {
    return CompanySql.execute("select from product_template where id = $1 for no key update", id)
        .chain(() -> require(id))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                before.code().equals(request.code()) && before.names().equals(request.names())
                    ? Uni.createFrom().item(before)
                    : write(before, request));
  }

  private Uni<TemplateView> write(TemplateView before, TemplateChange request) {
    return CompanySql.execute(
            "update product_template set code = $2, name_fr = $3, name_ar = $4, name_en = $5,"
                + " version = version + 1 where id = $1",
            before.id(),
            request.code(),
            request.names().fr(),
            request.names().ar(),
            request.names().en())
        .onFailure(SqlFailures.violates("uq_product_template_code"))
        .transform(e -> new TemplateCodeTaken(request.code()))
        .chain(() -> require(before.id()))
        .call(
            after ->
                audit.record(
                    "product-template.changed", "product-template", after.id(), before, after));
  }

  /**
   * Creates the product that has these values.
   *
   * @throws InvalidVariant if the values are not one for each axis
   */
  Uni<ProductView> addVariant(UUID templateId, NewVariant request) {
    return require(templateId)
        .chain(
            template -> {
              if (!request.values().keySet().equals(new HashSet<>(template.axes()))) {
                throw new InvalidVariant("values", "must be of " + template.axes());
              }
              var values = new TreeMap<String, String>();
              request.values().forEach((axis, value) -> values.put(axis, value.strip()));
              return createProduct.handle(
                  request.product(template, values), new VariantOf(templateId, values));
            });
  }
}
