package org.fauces.examination.format;

/** An upload is not a photo that can be kept. The message is safe to show and to log. */
public class PhotoRejected extends RuntimeException {

  /** Why. The name goes to clients, so it stays. */
  public enum Reason {
    TOO_LARGE("The file is larger than 15 MB."),
    NOT_AN_IMAGE("The file is neither a JPEG nor a PNG."),
    TRUNCATED("The file ends before the picture does."),
    CORRUPT("The file is damaged."),
    TOO_MANY_PIXELS("The picture has more pixels than can be kept."),
    TOO_SMALL("The picture is less than 64 pixels wide or high."),
    BAD_ASPECT("The picture is more than four times longer than wide."),
    UNSUPPORTED("The file uses a rare form of JPEG or PNG that is not accepted.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  PhotoRejected(Reason reason) {
    // no cause and no stack: a decoder's message may quote the file, and refusing must stay cheap
    super(reason.sentence(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
