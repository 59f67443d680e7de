using System.Text.Json.Nodes;
using TayNinhExemplars.Addresses;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Addresses;

public sealed class UrlRuleTests
{
    [Theory]
    [InlineData("Redirect", "^/cu/(.*)$", "/moi/$1", "/cu/bai", "?a=1", "302 /moi/bai?a=1")]
    [InlineData("Redirect", "^/cu$", "/moi?b=2", "/cu", "?a=1", "302 /moi?b=2&a=1")]
    [InlineData("Redirect", "^/cu$", "https://khac.vn/x", "/cu", "", "302 https://khac.vn/x")]
    [InlineData("Redirect", "^/CU$", "/moi", "/cu", "", "")]
    [InlineData("Redirect", "^/(.*)$", "/$1", "/nguyen", "?a=1", "")]
    [InlineData("Redirect", "^(.*)$", "$1", "//khac.vn/x", "", "302 /khac.vn/x")]
    [InlineData("Rewrite", "^/a/(?<ten>[a-z]+)$", "/b/${ten}", "/a/x", "", " /b/x")]
    [InlineData("Rewrite", "^/a", "/b", "/c", "", "")]
    public void A_rule_turns_the_address_it_means(string source, string pattern, string target, string path, string query, string expected)
    {
        var rule = UrlRule.Of(Rule(source, pattern, target), out _)!;
        var turn = rule.Apply(path, query);
        Assert.Equal(expected, turn is null ? "" : $"{turn.Status} {turn.Path}{turn.Query}");
    }

    [Theory]
    [InlineData("MovedPermanently", 301)]
    [InlineData("Found", 302)]
    [InlineData("TemporaryRedirect", 307)]
    [InlineData("PermanentRedirect", 308)]
    public void The_kind_of_redirect_is_its_status(string type, int status)
    {
        var json = Rule("Redirect", "^/a$", "/b");
        json["RedirectType"] = type;
        Assert.Equal(status, UrlRule.Of(json, out _)!.Apply("/a", "")!.Status);
    }

    [Fact]
    public void Case_and_query_follow_the_rule()
    {
        var json = Rule("Redirect", "^/A$", "/b");
        (json["IsCaseInsensitive"], json["QueryStringPolicy"]) = (true, "Drop");
        Assert.Equal(new UrlTurn("/b", "", 302), UrlRule.Of(json, out _)!.Apply("/a", "?x=1"));
    }

    [Theory]
    [InlineData("Redirect", "(", "/b", "pattern")]
    [InlineData("Redirect", "", "/b", "pattern")]
    [InlineData("Redirect", "^/a$", "javascript:alert(1)", "substitution")]
    [InlineData("Redirect", "^/a$", "//khac.vn", "substitution")]
    [InlineData("Rewrite", "^/a$", "https://khac.vn", "substitution")]
    [InlineData("Other", "^/a$", "/b", "source")]
    public void What_is_no_rule_is_told(string source, string pattern, string target, string problem)
    {
        Assert.Null(UrlRule.Of(Rule(source, pattern, target), out var told));
        Assert.Equal(problem, told);
    }

    [Fact]
    public void A_pattern_that_takes_for_ever_is_given_up()
    {
        var rule = UrlRule.Of(Rule("Redirect", "^/(a+)+$", "/b"), out _)!;
        Assert.Null(rule.Apply("/" + new string('a', 60) + "!", ""));
    }

    private static JsonObject Rule(string source, string pattern, string target) =>
        new() { ["Id"] = Ids.New(), ["Source"] = source, ["Name"] = "Quy tắc", ["Pattern"] = pattern, ["SubstitutionPattern"] = target };
}
