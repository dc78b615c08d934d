package routescope.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routescope.app.settings.WindowPlace.Area;

class WindowPlaceTest {
    private static final Area MAIN = new Area(0, 0, 1920, 1080);
    private static final Area RIGHT = new Area(1920, 0, 1280, 1024);

    @Test
    void staysWhereItWasWhenItsScreenIsThere() {
        WindowPlace place = new WindowPlace(1930, 10, 1200, 700, false);

        assertThat(place.within(List.of(MAIN, RIGHT))).isEqualTo(place);
    }

    @Test
    void movesToTheMiddleOfTheMainScreenWhenItsScreenIsGone() {
        WindowPlace place = new WindowPlace(2500, 100, 1200, 700, false).within(List.of(MAIN));

        assertThat(place).isEqualTo(new WindowPlace(360, 190, 1200, 700, false));
    }

    @Test
    void shrinksToTheScreen() {
        WindowPlace place = new WindowPlace(0, 0, 5000, 3000, false).within(List.of(MAIN));

        assertThat(place.width()).isEqualTo(1920);
        assertThat(place.height()).isEqualTo(1080);
    }

    @Test
    void standsInTheMiddleWhenItNeverStoodAnywhere() {
        WindowPlace place = WindowPlace.DEFAULT.within(List.of(MAIN));

        assertThat(place.x()).isEqualTo(240);
        assertThat(place.y()).isEqualTo(90);
    }

    @Test
    void keepsItsTitleOnTheScreen() {
        WindowPlace place = new WindowPlace(100, -500, 1200, 700, false).within(List.of(MAIN));

        assertThat(place.y()).isBetween(0.0, 1000.0);
    }
}
