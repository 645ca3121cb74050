package zhiyin.demo.internal.reference;

import java.time.LocalDate;
import java.util.function.Consumer;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.reference.Catalogue.Area;
import zhiyin.demo.internal.reference.Catalogue.City;
import zhiyin.demo.internal.reference.Catalogue.Offer;
import zhiyin.knowledge.Terms;

/** The first part of the feed: what all customers have in common. */
public final class ReferenceRows {

    /** Prices begin before the history, so that every day has one. */
    private static final int EARLIER_DAYS = 10;

    private final Catalogue catalogue;
    private final Market market;
    private final Shops shops;

    public ReferenceRows(Catalogue catalogue, Market market, Shops shops) {
        this.catalogue = catalogue;
        this.market = market;
        this.shops = shops;
    }

    /** All rows, of the days from {@code first} to the eve of {@code today}. */
    public void hand(LocalDate first, LocalDate today, Consumer<FeedRow> taker) {
        for (int city = 0; city < catalogue.cities().size(); city++) {
            for (int area = 0; area < catalogue.areas().size(); area++) {
                taker.accept(branch(city, area));
            }
        }
        for (Offer offer : catalogue.products()) {
            taker.accept(new FeedRow.Product(
                    offer.code(),
                    offer.kind(),
                    offer.zh(),
                    offer.en(),
                    offer.currency(),
                    offer.riskGrade(),
                    offer.rate(),
                    offer.months()));
        }
        LocalDate from = first.minusDays(EARLIER_DAYS);
        for (Offer offer : catalogue.products()) {
            if (offer.riskGrade() != null) {
                from.datesUntil(today)
                        .filter(Market::isOpen)
                        .forEach(day ->
                                taker.accept(new FeedRow.Price(offer.code(), day, market.price(offer.code(), day))));
            }
        }
        for (Catalogue.Money money : catalogue.currencies()) {
            from.datesUntil(today)
                    .filter(Market::isOpen)
                    .forEach(day -> taker.accept(new FeedRow.ExchangeRate(
                            money.code(),
                            day,
                            market.bankBuys(money.code(), day),
                            market.bankSells(money.code(), day),
                            market.middle(money.code(), day))));
        }
        TermRows.of(Terms.bundled()).forEach(taker);
        shops.all().forEach(taker);
    }

    private FeedRow.Branch branch(int cityIndex, int areaIndex) {
        City city = catalogue.cities().get(cityIndex);
        Area area = catalogue.areas().get(areaIndex);
        int house = 10 + (cityIndex * 7 + areaIndex * 13) % 80;
        return new FeedRow.Branch(
                Catalogue.branch(cityIndex, areaIndex),
                catalogue.bank().zh() + city.zh() + area.zh() + "支行",
                catalogue.bank().en() + ", " + city.en() + " " + area.en(),
                city.zh(),
                city.zh() + "市" + area.road() + house + "号",
                house + " " + area.roadEn() + ", " + city.en(),
                area.weekdays(),
                area.saturdays(),
                area.foreignCash(),
                area.stepFree());
    }
}
