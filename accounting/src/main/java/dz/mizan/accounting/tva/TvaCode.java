package dz.mizan.accounting.tva;

/** Which TVA a product bears; {@link TvaRates} knows the rate of a day. */
public enum TvaCode {
  NORMAL,
  REDUCED,
  EXEMPT
}
