package zhiyin.demo.internal.life;

import java.time.LocalDate;
import java.time.ZoneId;
import zhiyin.demo.internal.people.Numbers;
import zhiyin.demo.internal.people.Planner;
import zhiyin.demo.internal.reference.BankTerms;
import zhiyin.demo.internal.reference.Catalogue;
import zhiyin.demo.internal.reference.Market;
import zhiyin.demo.internal.reference.Shops;
import zhiyin.demo.internal.world.Almanac;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.LivingCosts;
import zhiyin.demo.internal.world.WorldFile;

/** What is the same for all customers of one bank. */
public record Surroundings(
        long seed,
        Almanac almanac,
        DemoWorld world,
        LivingCosts costs,
        Catalogue catalogue,
        BankTerms terms,
        Market market,
        Shops shops,
        Numbers numbers,
        Planner planner) {

    /** Everything that follows from a seed and the day the bank opens. */
    public static Surroundings of(long seed, LocalDate today, ZoneId zone) {
        DemoWorld world = DemoWorld.read();
        LivingCosts costs = WorldFile.read("demo/personas.yaml", LivingCosts.class);
        Catalogue catalogue = Catalogue.read();
        BankTerms terms = BankTerms.bundled();
        Almanac almanac = new Almanac(today, zone, world.springFestivals(), costs);
        return new Surroundings(
                seed,
                almanac,
                world,
                costs,
                catalogue,
                terms,
                new Market(catalogue, seed, today),
                new Shops(catalogue),
                new Numbers(seed),
                new Planner(seed, almanac, world, costs, catalogue, terms));
    }
}
