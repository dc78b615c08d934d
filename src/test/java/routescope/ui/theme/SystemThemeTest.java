package routescope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemThemeTest {
    @Test
    void asksGnome() {
        assertThat(SystemTheme.prefersDark("Linux", Map.of(), command -> "'prefer-dark'"))
                .isTrue();
        assertThat(SystemTheme.prefersDark("Linux", Map.of(), command -> "'prefer-light'"))
                .isFalse();
        assertThat(SystemTheme.prefersDark(
                        "Linux", Map.of(), command -> command.contains("gtk-theme") ? "'Adwaita-dark'" : "'default'"))
                .isTrue();
    }

    @Test
    void believesTheEnvironmentFirst() {
        assertThat(SystemTheme.prefersDark("Linux", Map.of("GTK_THEME", "Adwaita:dark"), command -> ""))
                .isTrue();
    }

    @Test
    void readsTheRegistry() {
        assertThat(SystemTheme.prefersDark(
                        "Windows 11", Map.of(), command -> "    AppsUseLightTheme    REG_DWORD    0x0\r\n"))
                .isTrue();
        assertThat(SystemTheme.prefersDark(
                        "Windows 11", Map.of(), command -> "    AppsUseLightTheme    REG_DWORD    0x1\r\n"))
                .isFalse();
    }

    @Test
    void readsTheDefaultsOfMacOs() {
        assertThat(SystemTheme.prefersDark("Mac OS X", Map.of(), command -> "Dark\n"))
                .isTrue();
    }

    @Test
    void isLightWhenNobodyAnswers() {
        for (String os : new String[] {"Linux", "Windows 10", "Mac OS X", "Plan 9"}) {
            assertThat(SystemTheme.prefersDark(os, Map.of(), command -> "")).isFalse();
        }
    }
}
