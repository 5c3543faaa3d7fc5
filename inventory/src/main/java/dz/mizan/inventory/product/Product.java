package dz.mizan.inventory.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is bought, kept and sold. Its version counts its events. */
@Entity
class Product {
  @Id private UUID id;
  private String sku;

  @Column(name = "name_fr")
  private String nameFr;

  @Column(name = "name_ar")
  private @Nullable String nameAr;

  @Column(name = "name_en")
  private @Nullable String nameEn;

  @Enumerated(EnumType.STRING)
  private Unit unit;

  @Version private long version = 1;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected Product() {}

  Product(UUID id, String sku, Names names, Unit unit) {
    this.id = id;
    this.sku = sku;
    this.nameFr = names.fr();
    this.nameAr = names.ar();
    this.nameEn = names.en();
    this.unit = unit;
  }

  /** Gives it another SKU and other names; the unit stays, for stock is counted in it. */
  void change(String newSku, Names names) {
    sku = newSku;
    nameFr = names.fr();
    nameAr = names.ar();
    nameEn = names.en();
  }

  UUID id() {
    return id;
  }

  String sku() {
    return sku;
  }

  Names names() {
    return new Names(nameFr, nameAr, nameEn);
  }

  Unit unit() {
    return unit;
  }

  long version() {
    return version;
  }
}
