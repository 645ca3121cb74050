package zhiyin.demo.internal.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.reference.Catalogue.City;
import zhiyin.demo.internal.reference.Catalogue.Shop;
import zhiyin.demo.internal.world.Spend;

/** All merchants, by what they sell and where. */
public final class Shops {

    private final List<FeedRow.Merchant> all = new ArrayList<>();
    private final Map<Spend, List<List<FeedRow.Merchant>>> bySpend = new EnumMap<>(Spend.class);

    public Shops(Catalogue catalogue) {
        for (Spend spend : Spend.values()) {
            bySpend.put(
                    spend,
                    catalogue.cities().stream()
                            .map(city -> (List<FeedRow.Merchant>) new ArrayList<FeedRow.Merchant>())
                            .toList());
        }
        for (int city = 0; city < catalogue.cities().size(); city++) {
            for (int i = 0; i < catalogue.shops().size(); i++) {
                FeedRow.Merchant merchant = merchant(
                        city, i, catalogue.cities().get(city), catalogue.shops().get(i));
                all.add(merchant);
                for (Spend spend : Spend.values()) {
                    if (spend.categoryCodes().contains(merchant.categoryCode())) {
                        bySpend.getOrDefault(spend, List.of()).get(city).add(merchant);
                    }
                }
            }
        }
    }

    /** All, in the order of their codes. */
    public List<FeedRow.Merchant> all() {
        return List.copyOf(all);
    }

    /** Those of a city where something is bought. */
    public List<FeedRow.Merchant> selling(Spend spend, int city) {
        return bySpend.getOrDefault(spend, List.of()).get(city);
    }

    private static FeedRow.Merchant merchant(int cityIndex, int index, City city, Shop shop) {
        return new FeedRow.Merchant(
                "M%02d%03d".formatted(cityIndex + 1, index + 1),
                shop.zh() + "（" + city.zh() + "）",
                shop.en() + " " + city.en(),
                shop.code(),
                city.zh());
    }
}
