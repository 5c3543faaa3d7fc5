package dz.mizan.accounting.chart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An account of the company's chart; its code is its identity within the company. */
@Entity
@Immutable
@SuppressWarnings("NullAway.Init")
class Account {
  @Id String code;

  @Column(name = "name_fr")
  String nameFr;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "name_ar")
  String nameAr;

  @Column(name = "class")
  short accountClass;

  String type;

  @Column(name = "normal_side")
  String normalSide;

  @Column(name = "parent_code")
  @Nullable String parentCode;

  boolean postable;
}
