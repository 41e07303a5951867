package org.fauces.ai.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.ai.internal.PackageKit.SMALL;
import static org.fauces.ai.internal.PackageKit.convolution;
import static org.fauces.ai.internal.PackageKit.dense;
import static org.fauces.ai.internal.PackageKit.plain;
import static org.fauces.ai.internal.PackageKit.signed;
import static org.fauces.ai.internal.PackageKit.text;
import static org.fauces.ai.internal.PackageKit.withHead;
import static org.fauces.ai.internal.PackageKit.withManifest;
import static org.fauces.ai.internal.PackageKit.withNetwork;
import static org.fauces.ai.internal.PackageKit.withReference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelSigner;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.TrustedKeys;
import org.fauces.ai.drift.Bins;
import org.fauces.ai.internal.NetworkLayer.Activation;
import org.fauces.ai.internal.NetworkLayer.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-2.3-14")
class ModelLoadingTest {
  @TempDir Path directory;

  private static void refusedBecause(String reason, ModelPackage model) {
    refusedBecause(reason, signed(model));
  }

  private static void refusedBecause(String reason, byte[] file) {
    assertThatThrownBy(() -> OpenModel.open(ModelPackage.parse(file, PackageKit.KEYS)))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining(reason);
  }

  @Test
  void theShippedModelIsSignedByTheProjectsKey() throws IOException {
    var key = TrustedKeys.parse(Files.readString(ShippedModel.DIRECTORY.resolve("project.pem")));
    try (var model = ShippedModel.load(1)) {
      assertThat(model.signer()).isEqualTo(TrustedKeys.fingerprint(key.orElseThrow()));
      assertThat(model.selfTest().passed()).isTrue();
      assertThat(model.manifest().figures()).containsKey("influenza.auroc.fused");
    }
  }

  @Test
  void whatWasWrittenComputesTheSame() {
    var network = PhotoNetwork.untrained(NetworkDesign.STANDARD, 8, 8, 11);
    var again = NetworkFile.of(network).open();
    var crop = new PhotoCrop(grey());
    assertThat(again.lookClosely(List.of(crop)).get(0).map())
        .isEqualTo(network.lookClosely(List.of(crop)).get(0).map());
  }

  private static byte[] grey() {
    byte[] rgb = new byte[PhotoCrop.SIDE * PhotoCrop.SIDE * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i * 31);
    }
    return rgb;
  }

  @Test
  void aMissingAnOversizedAndAnUnsignedFileAreRefused() throws IOException {
    Path file = directory.resolve("a.fauces-model");
    assertRefused(file, "is missing");
    Files.write(file, new byte[ModelPackage.MAX_BYTES + 1]);
    assertRefused(file, "too large");
    Files.write(file, SMALL.unsigned());
    assertRefused(file, "not signed");
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> DiagnosticModel.load(file, PackageKit.KEYS, 1))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining(reason);
  }

  @Test
  void aKeyThatIsNoLongerTrustedOpensNothing() throws IOException {
    Path key = directory.resolve("maker.pem");
    Path file = directory.resolve("a.fauces-model");
    Files.writeString(key, TrustedKeys.pem(PackageKit.TRUSTED.getPublic()));
    Files.writeString(directory.resolve("junk.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n");
    Files.write(file, signed(SMALL));
    DiagnosticModel.load(file, TrustedKeys.in(directory), 1).close();

    Files.delete(key);
    assertThatThrownBy(() -> DiagnosticModel.load(file, TrustedKeys.in(directory), 1))
        .hasMessageContaining("not trusted");
  }

  @Test
  void signingKeepsTheDigestAndTakesTheReportsAlong() throws IOException {
    Files.write(directory.resolve(ModelWriter.FILE), SMALL.unsigned());
    Files.writeString(directory.resolve("training.json"), "{\"patients\":8000,\"seed\":4}");
    Files.writeString(
        directory.resolve("evaluation.json"), "{\"influenza\":{\"auroc\":0.5},\"curve\":[1,2]}");
    String digest = OpenModel.read(directory).digest();

    sign();
    var file = directory.resolve(ModelWriter.FILE);
    try (var model = DiagnosticModel.load(file, PackageKit.KEYS, 1)) {
      assertThat(model.description().digest()).isEqualTo(digest);
      assertThat(model.manifest().figures()).containsOnlyKeys("influenza.auroc");
      assertThat(model.manifest().figuresOn()).isEqualTo("simulated patients");
      assertThat(model.manifest().training()).containsEntry("patients", "8000");
    }
  }

  @Test
  void figuresOfAnotherModelAreNotSigned() throws IOException {
    Files.write(directory.resolve(ModelWriter.FILE), SMALL.unsigned());
    Files.writeString(directory.resolve("evaluation.json"), "{\"modelDigest\":\"00\"}");
    assertThatThrownBy(this::sign).hasMessageContaining("another model");
    assertThat(directory.resolve(ModelWriter.FILE)).hasBinaryContent(SMALL.unsigned());
  }

  private void sign() {
    var pair = PackageKit.TRUSTED;
    ModelSigner.sign(directory, pair.getPrivate(), pair.getPublic(), null);
  }

  @Test
  void lengthsThatDoNotAddUpAreRefused() {
    byte[] unsigned = SMALL.unsigned();
    int lengths = ModelPackage.SIGNATURE_BYTES + 16;
    for (int length : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 300 << 10}) {
      byte[] changed = unsigned.clone();
      ByteBuffer.wrap(changed).putInt(lengths, length);
      refusedBecause("impossible length", sign(changed));
    }
    byte[] longer = Arrays.copyOf(unsigned, unsigned.length + 1);
    refusedBecause("behind its last section", sign(longer));
    refusedBecause("not a model", sign(Arrays.copyOf(unsigned, lengths + 3)));
  }

  private static byte[] sign(byte[] file) {
    return SignedPackage.sign(file, PackageKit.TRUSTED.getPrivate());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "null", "[]", "{\"name\":\"a\",\"name\":\"b\"}", "\u0000", "{\"a\":1} x"})
  void anotherManifestIsRefused(String json) {
    refusedBecause("manifest", withManifest(old -> json));
  }

  @Test
  void aManifestThatContradictsWhatComputesIsRefused() {
    refusedBecause("contradicts", withManifest(old -> old.replace("0.3.0", "0.4.0")));
    refusedBecause("contradicts", withManifest(old -> old.replace("160", "224")));
    refusedBecause("contradicts", withManifest(old -> old.replace("simulated pat", "real pat")));
  }

  @Test
  void aManifestThatCouldForgeALineOrAPageIsRefused() {
    refusedBecause("manifest", withManifest(old -> old.replace("Apache-2.0", "a\\nb")));
    refusedBecause("manifest", withManifest(old -> old.replace("fauces-throat", "<b>")));
  }

  static Stream<UnaryOperator<String>> headChanges() {
    return Stream.of(
        head -> head.replace("\"leastVisibleWall\" : 0.12", "\"leastVisibleWall\" : \"NaN\""),
        head -> head.replace("\"condition\" : 1", "\"condition\" : 99"),
        head -> head.replace("\"damping\"", "\"dumping\""),
        head -> head.replace("\"prevalence\" : 0.14", "\"prevalence\" : 1.4"),
        head -> head.replace("\"prevalence\" : 0.14", "\"prevalence\" : \"0.14\""),
        head -> head.replaceFirst("\"typePrior\" : \\[ [^,]*,", "\"typePrior\" : ["),
        head -> head.replaceFirst("\"weights\" : \\[ [^,]*,", "\"weights\" : ["),
        head -> head.replaceFirst("\"weights\" : \\[ [^,]*,", "\"weights\" : [1e400,"),
        head -> head.replaceFirst("\"byHour\" : \\[ \\[", "\"byHour\" : [ [], ["),
        head -> "[".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("headChanges")
  void aHeadThatDoesNotFitIsRefused(UnaryOperator<String> change) {
    String changed = change.apply(text(SMALL.head()));
    assertThat(changed).isNotEqualTo(text(SMALL.head()));
    refusedBecause("The model's ", withHead(changed));
  }

  @Test
  void aHeadForOtherInterviewItemsIsRefused() {
    refusedBecause(
        "other interview items", withHead(text(SMALL.head()).replace("\"cough\"", "\"couqh\"")));
  }

  @Test
  void otherWeightsThanTheLayersNeedAreRefused() {
    byte[] weights = SMALL.network().weights();
    String plan = text(SMALL.network().plan());
    refusedBecause("weights", withNetwork(plan, Arrays.copyOf(weights, weights.length - 4)));
    refusedBecause("weights", withNetwork(plan, Arrays.copyOf(weights, weights.length + 4)));
    refusedBecause("weights", withNetwork(plan, PackageKit.Canary.serialized()));
    assertThat(PackageKit.Canary.woken).isFalse();
    byte[] notANumber = weights.clone();
    Arrays.fill(notANumber, 0, 4, (byte) 0xff);
    refusedBecause("no number", withNetwork(plan, notANumber));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"variables\":{}}",
        "{\"variables\":{\"cough\":null}}",
        "{\"variables\":{\"cough\":{\"edges\":[1,0],\"shares\":[0.5,0.5,0,0],\"count\":9}}}",
        "{\"variables\":{\"cough\":{\"edges\":[0],\"shares\":[0.5,0.4,0],\"count\":9}}}",
        "{\"variables\":{\"cough\":{\"edges\":[0],\"shares\":[0.5,\"NaN\",0],\"count\":9}}}",
        "{\"variables\":{\"cough\":{\"edges\":[0],\"shares\":[0.5,0.5,0],\"count\":-1}}}"
      })
  void aReferenceThatIsNoneIsRefused(String json) {
    refusedBecause("The model's reference", withReference(json));
  }

  @Test
  void whatAModelWasTrainedOnIsReadBack() {
    String cough = "\"cough\":{\"edges\":[0.0],\"shares\":[0.25,0.5,0.25],\"count\":8}";
    var model = withReference("{\"variables\":{" + cough + "}}");
    var read = OpenModel.open(ModelPackage.parse(PackageKit.signed(model), PackageKit.KEYS));
    assertThat(read.reference().orElseThrow().variables())
        .containsEntry("cough", new Bins(List.of(0.0), List.of(.25, .5, .25), 8));
  }

  /** Drift tells nothing then, but the model judges. */
  @Test
  void aModelMaySayNothingOfWhatItWasTrainedOn() {
    var read =
        OpenModel.open(ModelPackage.parse(PackageKit.signed(withReference("")), PackageKit.KEYS));
    assertThat(read.reference()).isEmpty();
  }

  static Stream<UnaryOperator<String>> planChanges() {
    return Stream.of(
        plan -> plan.replaceFirst("CONVOLUTION", "org.fauces.ai.internal.Canary"),
        plan -> plan.replaceFirst("\"kind\"", "\"@class\""),
        plan -> plan.replaceFirst("\"CONVOLUTION\"", "0"),
        plan -> plan.replaceFirst("\"kernel\" : 1", "\"kernel\" : 1.5"),
        plan -> plan.replaceFirst("\"channels\" : 2", "\"channels\" : 2147483647"),
        plan -> plan.replaceFirst("\"channels\" : 2", "\"channels\" : -2"),
        plan -> plan.replaceFirst("\"stride\" : 2", "\"stride\" : 0"),
        plan -> plan.replaceFirst("\"inputSidePx\" : 160", "\"inputSidePx\" : 100000"),
        plan -> plan.replace("\"stem\"", "\"middle\""),
        plan -> plan.replace("\"relu\"", "\"../../x\""),
        plan -> plan.replace("\"layers\"", "\"vertices\""),
        plan -> "{\"inputSidePx\":160,\"layers\":null}",
        plan -> "{\"inputSidePx\":160,\"layers\":[null]}",
        plan -> "{\"inputSidePx\":160,\"layers\":[]}");
  }

  @ParameterizedTest
  @MethodSource("planChanges")
  void aPlanOfAnotherFormIsRefused(UnaryOperator<String> change) {
    String changed = change.apply(text(SMALL.network().plan()));
    assertThat(changed).isNotEqualTo(text(SMALL.network().plan()));
    refusedBecause("network", withNetwork(changed, SMALL.network().weights()));
  }

  static Stream<UnaryOperator<List<NetworkLayer>>> layerChanges() {
    return Stream.of(
        layers -> with(layers, 1, convolution("middle", "later")), // uses what is not there yet
        layers -> with(layers, 6, plain(Kind.AVERAGE, "pool", NetworkGraph.MAP, "relu")),
        layers -> with(layers, 5, plain(Kind.SUM, NetworkGraph.MAP, "relu", "stem")),
        layers -> with(layers, 6, plain(Kind.RELU, "pool", NetworkGraph.MAP)),
        layers -> with(layers, 7, dense(NetworkGraph.TYPE, 8, Activation.SIGMOID)),
        layers -> with(layers, 7, dense(NetworkGraph.TYPE, 7, Activation.SOFTMAX)),
        layers -> with(layers, 8, dense(NetworkGraph.CONDITION, 3, Activation.SOFTMAX)),
        layers -> with(layers, 10, dense(NetworkGraph.WALL, 2, Activation.SIGMOID)),
        layers -> layers.subList(0, 10),
        layers -> layers.subList(3, layers.size()),
        ModelLoadingTest::wide,
        ModelLoadingTest::deep);
  }

  private static List<NetworkLayer> with(List<NetworkLayer> layers, int at, NetworkLayer layer) {
    var changed = new ArrayList<>(layers);
    changed.set(at, layer);
    return changed;
  }

  /** Few weights, a thousand megabytes of activations. */
  private static List<NetworkLayer> wide(List<NetworkLayer> layers) {
    return with(
        layers,
        0,
        new NetworkLayer(
            "stem", Kind.CONVOLUTION, List.of(NetworkGraph.INPUT), 1, 1, 1024, 0, Activation.NONE));
  }

  private static List<NetworkLayer> deep(List<NetworkLayer> layers) {
    var changed = new ArrayList<>(layers);
    for (int i = 0; i < 300; i++) {
      changed.add(plain(Kind.RELU, "relu-" + i, "relu"));
    }
    return changed;
  }

  @ParameterizedTest
  @MethodSource("layerChanges")
  void aNetworkThatCannotBeServedIsRefused(UnaryOperator<List<NetworkLayer>> change) {
    var plan =
        new NetworkPlan(NetworkDesign.STANDARD.inputPx(), change.apply(PackageKit.plan().layers()));
    refusedBecause("", withNetwork(text(ModelJson.write(plan)), SMALL.network().weights()));
  }
}
