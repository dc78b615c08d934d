package routescope.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routescope.core.patch.PatchGrid;

class PreparationTest {
    private static final int SEEN_WIDTH = 3;

    @Test
    void showsEveryStepInOrder() {
        Preparation preparation = new Preparation(Framing.CROP, 0, 2, 2, Tint.GREY);
        PreparedImage prepared = preparation.prepare(colors(8, 4), 6);
        assertThat(prepared.steps()).extracting(PreparedStep::step).containsExactly(PreparationStep.values());
        List<PixelRaster> after =
                prepared.steps().stream().map(PreparedStep::after).toList();
        assertThat(after.get(0).width()).isEqualTo(4);
        assertThat(after.get(0).height()).isEqualTo(8);
        assertThat(after.get(1).height()).isEqualTo(4);
        assertThat(after.get(2).width()).isEqualTo(4);
        assertThat(after.get(3).grey()).isTrue();
        assertThat(prepared.steps()).extracting(PreparedStep::changed).containsExactly(true, true, false, true, true);
        assertThat(prepared.values()).hasSize(16);
        for (float value : prepared.values()) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    /** Stored so that the picture seen is 1 2 3 / 4 5 6, whatever the orientation. */
    @ParameterizedTest
    @CsvSource({
        "1, 3, 1 2 3 4 5 6",
        "2, 3, 3 2 1 6 5 4",
        "3, 3, 6 5 4 3 2 1",
        "4, 3, 4 5 6 1 2 3",
        "5, 2, 1 4 2 5 3 6",
        "6, 2, 3 6 2 5 1 4",
        "7, 2, 6 3 5 2 4 1",
        "8, 2, 4 1 5 2 6 3"
    })
    void turnsEveryOrientationUpright(int orientation, int width, String stored) {
        PixelRaster seen = Orientation.upright(grey(width, stored), orientation);
        assertThat(seen.width()).isEqualTo(SEEN_WIDTH);
        assertThat(seen.values()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void keepsTheMiddleWhenCropping() {
        PixelRaster square = Frames.square(grey(4, "1 2 3 4 5 6 7 8"), Framing.CROP, 0);
        assertThat(square.values()).containsExactly(2, 3, 6, 7);
    }

    @Test
    void putsBarsAlongTheLongerSideWhenLetterboxing() {
        PixelRaster square = Frames.square(grey(3, "1 2 3"), Framing.LETTERBOX, 9);
        assertThat(square.values()).containsExactly(9, 9, 9, 1, 2, 3, 9, 9, 9);
    }

    @Test
    void letterboxesAStripWithoutTakingTheMemoryOfItsSquare() {
        Preparation preparation = new Preparation(Framing.LETTERBOX, 255, 4, 8, Tint.COLOUR);
        PreparedImage prepared = preparation.prepare(colors(20_000, 2), 1);
        assertThat(prepared.picture().width()).isEqualTo(32);
        assertThat((long) prepared.steps().get(1).after().values().length).isLessThan(50_000_000L);
    }

    @Test
    void averagesTheAreaOfEachNewPixel() {
        assertThat(Resampler.resize(grey(3, "0 90 30"), 2, 1).values()).containsExactly(30, 50);
        assertThat(Resampler.resize(grey(2, "10 20 30 40"), 1, 1).values()).containsExactly(25);
    }

    @Test
    void drawsStraightLinesWhenEnlarging() {
        assertThat(Resampler.resize(grey(2, "0 100"), 4, 1).values()).containsExactly(0, 25, 75, 100);
    }

    @Test
    void keepsTheMeanOfAPhotoWhenShrinking() {
        PixelRaster photo = new ImageDecoder()
                .decode(ImageFiles.file("images-ok/chelsea-cat.png"), () -> false)
                .pixels();
        PixelRaster small = Resampler.resize(photo, 37, 29);
        assertThat(mean(small)).isCloseTo(mean(photo), org.assertj.core.data.Offset.offset(0.2));
    }

    @Test
    void agreesOnAPhotoAndItsGreyCopy() {
        ImageDecoder decoder = new ImageDecoder();
        Preparation preparation = new Preparation(Framing.CROP, 255, 4, 16, Tint.GREY);
        float[] colour = preparation
                .prepare(decoder.decode(ImageFiles.file("images-ok/chelsea-cat.png"), () -> false))
                .values();
        float[] grey = preparation
                .prepare(decoder.decode(ImageFiles.file("images-odd/made/chelsea-grey.jpg"), () -> false))
                .values();
        double sum = 0;
        for (int i = 0; i < grey.length; i++) {
            sum += Math.abs(grey[i] - colour[i]);
        }
        assertThat(sum / grey.length).isLessThan(0.01);
    }

    @Test
    void cutsPatchesRowByRow() {
        Preparation preparation = new Preparation(Framing.STRETCH, 0, 2, 1, Tint.COLOUR);
        float[][] patches = preparation.cut(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        assertThat(patches[1]).containsExactly(4, 5, 6);
        assertThat(patches[2]).containsExactly(7, 8, 9);
    }

    @Test
    void preparesManyPicturesAsItPreparesOne() {
        PixelRaster picture = colors(9, 7);
        DecodedImage image = new DecodedImage(
                "a", new ImageHeader(ImageFormat.PNG, 9, 7, false), picture, 3, Damage.NONE, List.of());
        Preparation preparation = Preparation.DEFAULT;
        assertThat(preparation.patches(image))
                .isDeepEqualTo(preparation.cut(preparation.prepare(image).values()));
    }

    @Test
    void fitsAModelThatLearntFromOtherImages() {
        PatchGrid digits = new PatchGrid(4, 4, 28, 28, 1);
        assertThat(Preparation.fitting(digits, Framing.CROP).orElseThrow().patchGrid())
                .isEqualTo(digits);
        assertThat(Preparation.fitting(new PatchGrid(16, 1, 1, 64, 1), Framing.CROP))
                .isEmpty();
    }

    @Test
    void survivesJson() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(Preparation.DEFAULT);
        assertThat(mapper.readValue(json, Preparation.class)).isEqualTo(Preparation.DEFAULT);
        assertThat(json).contains("\"crop\"").contains("\"colour\"");
    }

    private static double mean(PixelRaster picture) {
        double sum = 0;
        for (byte value : picture.values()) {
            sum += value & 0xFF;
        }
        return sum / picture.values().length;
    }

    private static PixelRaster grey(int width, String values) {
        String[] words = values.split(" ", -1);
        byte[] bytes = new byte[words.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(words[i]);
        }
        return new PixelRaster(width, bytes.length / width, 1, bytes);
    }

    private static PixelRaster colors(int width, int height) {
        byte[] values = new byte[width * height * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (i * 7);
        }
        return new PixelRaster(width, height, 3, values);
    }
}
