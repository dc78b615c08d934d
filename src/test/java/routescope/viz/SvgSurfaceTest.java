package routescope.viz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import routescope.core.run.Snapshot;
import routescope.viz.Surface.Align;
import routescope.viz.Surface.Face;

class SvgSurfaceTest {
    private final SvgSurface surface = new SvgSurface(100, 80, (text, size, face) -> 0.5 * size * text.length());

    @Test
    void paintsRectanglesWhereAPictureOfPixelsHasThem() throws Exception {
        surface.fillRect(10, 20, 30, 40, 0xFF336699);
        surface.fillRect(50, 5, 20, 10, 0xFFCC0000);
        Document svg = parse(surface.text("t", "d", 1));
        try (AwtSurface pixels = new AwtSurface(100, 80, 1)) {
            pixels.fillRect(10, 20, 30, 40, 0xFF336699);
            pixels.fillRect(50, 5, 20, 10, 0xFFCC0000);
            BufferedImage painted = new BufferedImage(100, 80, BufferedImage.TYPE_INT_ARGB);
            for (Element rect : all(svg, "rect")) {
                int argb = (int) Long.parseLong("FF" + rect.getAttribute("fill").substring(1), 16);
                for (int y = 0; y < number(rect, "height"); y++) {
                    for (int x = 0; x < number(rect, "width"); x++) {
                        painted.setRGB(number(rect, "x") + x, number(rect, "y") + y, argb);
                    }
                }
            }
            assertThat(painted.getRGB(0, 0, 100, 80, null, 0, 100))
                    .isEqualTo(pixels.image().getRGB(0, 0, 100, 80, null, 0, 100));
        }
    }

    @Test
    void keepsOpacityDashesAndOutlinesInside() throws Exception {
        surface.fillOval(0, 0, 10, 20, 0x80FF0000);
        surface.polyline(
                new double[] {1, 2, Double.NaN, 4, 5}, new double[] {1, 2, 3, 4, 5.25}, 5, 1.5, Argb.BLACK, true);
        surface.strokeRect(10, 10, 20, 20, 2, Argb.BLACK);
        Document svg = parse(surface.text("t", "d", 1));
        assertThat(all(svg, "ellipse").get(0).getAttribute("fill-opacity")).isEqualTo("0.502");
        Element path = all(svg, "path").get(0);
        assertThat(path.getAttribute("d")).isEqualTo("M1 1L2 2M4 4L5 5.25");
        assertThat(path.getAttribute("stroke-dasharray")).isEqualTo("5 4");
        Element outline = all(svg, "rect").get(0);
        assertThat(number(outline, "x")).isEqualTo(11);
        assertThat(number(outline, "width")).isEqualTo(18);
    }

    @Test
    void keepsManyPixelsAsAPictureWithHardEdgesAndFewAsRectangles() throws Exception {
        int[] many = new int[64];
        java.util.Arrays.setAll(many, i -> 0xFF000000 | i * 3);
        surface.pixels(many, 8, 8, 0, 0, 40, 40);
        surface.pixels(new int[] {0xFF112233, 0xFF445566}, 2, 1, 40, 0, 20, 10);
        Document svg = parse(surface.text("t", "d", 1));
        Element image = all(svg, "image").get(0);
        assertThat(image.getAttribute("style")).contains("pixelated");
        String data = image.getAttribute("xlink:href").substring("data:image/png;base64,".length());
        BufferedImage read =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
        assertThat(read.getRGB(0, 0, 8, 8, null, 0, 8)).isEqualTo(many);
        assertThat(all(svg, "rect"))
                .extracting(rect -> rect.getAttribute("fill"))
                .containsExactly("#112233", "#445566");
    }

    @Test
    void escapesWordsAndNestsClips() throws Exception {
        surface.clip(0, 0, 50, 50);
        surface.text("a < b & \"c\"\u0001", 5, 10, 10, Face.BOLD, Align.RIGHT, 0xFF000000);
        assertThatThrownBy(() -> surface.text("t", "d", 1)).isInstanceOf(IllegalStateException.class);
        surface.unclip();
        Document svg = parse(surface.text("1 < 2", "x & y", 3));
        Element text = all(svg, "text").get(0);
        assertThat(text.getTextContent()).isEqualTo("a < b & \"c\" ");
        assertThat(text.getAttribute("text-anchor")).isEqualTo("end");
        assertThat(((Element) text.getParentNode()).getAttribute("clip-path")).isEqualTo("url(#clip1)");
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("300");
    }

    @Test
    void givesTheSameFileAgainWithTheBoardsWordsAndCaption() throws Exception {
        Snapshot snapshot = Snapshots.of(Snapshots.digits(4, 4, 4, 6));
        for (ExportView view : ExportView.of(snapshot.probe())) {
            byte[] first = Pictures.svg(snapshot, PictureOrder.of(view), 1);
            assertThat(Pictures.svg(snapshot, PictureOrder.of(view), 1)).isEqualTo(first);
            String words = parse(new String(first, StandardCharsets.UTF_8))
                    .getDocumentElement()
                    .getTextContent();
            assertThat(words)
                    .as(view.id())
                    .contains("step 1200")
                    .contains("seed 1")
                    .contains("epoch 24");
            switch (view.kind()) {
                case BOARD, EXPERT -> assertThat(words).contains("gate · fixed").contains("owners of a patch");
                case OWNERS -> assertThat(words).contains("owners of a patch").doesNotContain("gate · fixed");
                case KERNELS -> assertThat(words).contains("router weight").contains("neuron weight");
                case CHARTS -> assertThat(words).contains("accuracy");
            }
        }
    }

    private static Document parse(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document svg, String name) throws IOException {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (!element.getParentNode().getNodeName().equals("clipPath")) {
                found.add(element);
            }
        }
        return found;
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }
}
