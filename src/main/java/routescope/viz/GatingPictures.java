package routescope.viz;

import java.util.List;

/** Pictures of the softmax gating lab for files. */
public final class GatingPictures {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    private GatingPictures() {}

    /**
     * {@return charts in a grid}
     *
     * @param charts what is shown, made for {@link Theme#LIGHT}, from left to right and top to bottom
     * @param columns how many stand beside each other
     * @param description where they come from
     */
    public static PictureFile charts(List<Chart> charts, int columns, String description) {
        int rows = (charts.size() + columns - 1) / columns;
        int width = columns * WIDTH;
        int height = rows * HEIGHT;
        return new PictureFile(charts.get(0).title(), description, width, height, surface -> {
            surface.fillRect(0, 0, width, height, Theme.LIGHT.panel());
            for (int i = 0; i < charts.size(); i++) {
                Rect place = new Rect(i % columns * WIDTH, i / columns * HEIGHT, WIDTH, HEIGHT);
                LineChart.paint(surface, place, charts.get(i), Theme.LIGHT);
            }
        });
    }
}
