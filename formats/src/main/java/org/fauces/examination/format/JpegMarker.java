package org.fauces.examination.format;

/** Marker codes of ITU-T T.81, table B.1, as far as they are told apart here. */
final class JpegMarker {

  static final int SOF0_BASELINE = 0xC0;
  static final int SOF1_EXTENDED = 0xC1;
  static final int SOF2_PROGRESSIVE = 0xC2;
  static final int DHT = 0xC4;
  static final int RST0 = 0xD0;
  static final int RST7 = 0xD7;
  static final int SOI = 0xD8;
  static final int EOI = 0xD9;
  static final int SOS = 0xDA;
  static final int DQT = 0xDB;
  static final int DRI = 0xDD;
  static final int APP0 = 0xE0;
  static final int APP1 = 0xE1;
  static final int APP2 = 0xE2;
  static final int APP14 = 0xEE;
  static final int APP15 = 0xEF;
  static final int COM = 0xFE;

  private static final int FIRST_SOF = 0xC0;
  private static final int LAST_SOF = 0xCF;
  private static final int DNL = 0xDC;
  private static final int DHP = 0xDE;
  private static final int EXP = 0xDF;
  private static final int JPG0 = 0xF0;
  private static final int JPG13 = 0xFD;

  private JpegMarker() {}

  static boolean isFrame(int marker) {
    return marker == SOF0_BASELINE || marker == SOF1_EXTENDED || marker == SOF2_PROGRESSIVE;
  }

  static boolean isRestart(int marker) {
    return marker >= RST0 && marker <= RST7;
  }

  static boolean isApplication(int marker) {
    return marker >= APP0 && marker <= APP15;
  }

  /** Lossless, arithmetic, hierarchical, late height and later standards: valid, and not for us. */
  static boolean isRare(int marker) {
    return marker >= FIRST_SOF && marker <= LAST_SOF && !isFrame(marker) && marker != DHT
        || marker == DNL
        || marker == DHP
        || marker == EXP
        || marker >= JPG0 && marker <= JPG13;
  }
}
