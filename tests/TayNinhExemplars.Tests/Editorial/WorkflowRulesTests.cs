using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>A workflow that cannot be worked with is refused, and the place is named.</summary>
public sealed class WorkflowRulesTests
{
    private static readonly HashSet<string> SiteRoles = ["Journalist", "DeskEditor"];
    private static readonly HashSet<string> Guards = [.. GuardNames.All];

    private static readonly Workflow Sound = new()
    {
        Id = "thu", Name = new Words("Thử"), ContentTypes = ["Story"],
        Roles = [new("reporter", new Words("Phóng viên"), ["Journalist"]), new("editor", new Words("Biên tập viên"), ["DeskEditor"])],
        States =
        [
            new("idea", new Words("Ý tưởng"), StateKind.Idea), new("review", new Words("Chờ duyệt"), StateKind.Waiting, 4), new("timed", new Words("Hẹn giờ"), StateKind.Scheduled),
            new("out", new Words("Đã đăng"), StateKind.Published), new("gone", new Words("Đã gỡ"), StateKind.Withdrawn),
        ],
        Transitions =
        [
            new("begin", new Words("Bắt đầu"), [], "idea", ["reporter"]),
            new("send", new Words("Gửi"), ["idea"], "review", ["reporter"]),
            new("plan", new Words("Hẹn giờ"), ["review"], "timed", ["editor"], Effect: TransitionEffect.Schedule, Asks: ["scheduledAt"]),
            new("publish", new Words("Đăng"), ["review"], "out", ["editor"], Effect: TransitionEffect.Publish),
            new("go", new Words("(đến giờ)"), ["timed"], "out", ["system"], Effect: TransitionEffect.Publish),
            new("remove", new Words("Gỡ"), ["out"], "gone", ["editor"], Effect: TransitionEffect.Unpublish),
        ],
    };

    [Fact]
    public void A_sound_workflow_is_taken() => Assert.Empty(WorkflowRules.Check(Sound, SiteRoles, Guards));

    public static TheoryData<string, Workflow, string, string> Faults()
    {
        Workflow Swap(string id, Func<WorkflowTransition, WorkflowTransition> change) => Sound with { Transitions = [.. Sound.Transitions.Select(t => t.Id == id ? change(t) : t)] };
        Workflow Without(string id) => Sound with { Transitions = [.. Sound.Transitions.Where(t => t.Id != id)] };
        Workflow States(string id, Func<WorkflowState, WorkflowState> change) => Sound with { States = [.. Sound.States.Select(s => s.Id == id ? change(s) : s)] };
        return new TheoryData<string, Workflow, string, string>
        {
            { "a state nothing leads to", Sound with { States = [.. Sound.States, new("lost", new Words("Lạc"), StateKind.Ended)] }, "editorial.workflow.unreachable", "states[5] (lost)" },
            { "a state without a way out", Sound with { States = [.. Sound.States, new("trap", new Words("Kẹt"), StateKind.Work)], Transitions = [.. Sound.Transitions, new("fall", new Words("Rơi"), ["review"], "trap", ["editor"])] }, "editorial.workflow.no-way-out", "states[5] (trap)" },
            { "two states that only lead to each other", Sound with { States = [.. Sound.States, new("a", new Words("A"), StateKind.Work), new("b", new Words("B"), StateKind.Work)], Transitions = [.. Sound.Transitions, new("r-a", new Words("x"), ["review"], "a", ["editor"]), new("a-b", new Words("x"), ["a"], "b", ["editor"]), new("b-a", new Words("x"), ["b"], "a", ["editor"])] }, "editorial.workflow.no-way-out", "states[6] (b)" },
            { "an unknown role", Swap("publish", t => t with { Roles = ["ghost"] }), "editorial.workflow.role", "transitions[3] (publish).roles" },
            { "an unknown editor of a state", States("idea", s => s with { Editors = ["ghost"] }), "editorial.workflow.role", "states[0] (idea).editors" },
            { "a role the site does not have", Sound with { Roles = [.. Sound.Roles, new("x", new Words("X"), ["Ghost"])] }, "editorial.workflow.site-role", "roles[2] (x).siteRoles" },
            { "an unknown guard", Swap("publish", t => t with { Guards = ["ghost"] }), "editorial.workflow.guard", "transitions[3] (publish).guards" },
            { "an unknown state to", Swap("send", t => t with { To = "ghost" }), "editorial.workflow.state", "transitions[1] (send).to" },
            { "an unknown state from", Swap("send", t => t with { From = ["ghost"] }), "editorial.workflow.state", "transitions[1] (send).from" },
            { "an unknown question", Swap("send", t => t with { Asks = ["ghost?"] }), "editorial.workflow.ask", "transitions[1] (send).asks" },
            { "publishing without the effect", Swap("publish", t => t with { Effect = TransitionEffect.None }), "editorial.workflow.effect", "transitions[3] (publish).effect" },
            { "an effect where nothing is published", Swap("send", t => t with { Effect = TransitionEffect.Publish }), "editorial.workflow.effect", "transitions[1] (send).effect" },
            { "leaving the readers' page standing", Swap("remove", t => t with { Effect = TransitionEffect.None }), "editorial.workflow.effect", "transitions[5] (remove).effect" },
            { "a schedule without a time", Swap("plan", t => t with { Asks = null }), "editorial.workflow.schedule", "transitions[2] (plan).asks" },
            { "a schedule nobody carries out", Swap("go", t => t with { Roles = ["editor"] }), "editorial.workflow.no-timer", "states[2] (timed)" },
            { "a page that cannot be taken down", Sound with { Transitions = [.. Without("remove").Transitions], States = [.. Sound.States.Where(s => s.Id != "gone")] }, "editorial.workflow.no-take-down", "states[3] (out)" },
            { "no beginning", Swap("begin", t => t with { From = ["review"] }), "editorial.workflow.no-start", "transitions" },
            { "one id twice", Sound with { Transitions = [.. Sound.Transitions, Sound.Transitions[1]] }, "editorial.workflow.twice", "transitions[6] (send).id" },
            { "a button without words", Swap("send", t => t with { Button = new Words("") }), "editorial.workflow.name", "transitions[1] (send).button" },
            { "a button for nobody", Swap("send", t => t with { Roles = [] }), "editorial.workflow.nobody", "transitions[1] (send).roles" },
            { "no time at all", States("review", s => s with { DueHours = 0 }), "editorial.workflow.hours", "states[1] (review).dueHours" },
            { "an id nobody can type", Sound with { Id = "quy trình" }, "editorial.workflow.id", "id" },
            { "a reserved role", Sound with { Roles = [.. Sound.Roles, new("system", new Words("Máy"), [])] }, "editorial.workflow.id", "roles[2] (system).id" },
            { "words counted of nothing", Sound with { Checklist = [new("c", new Words("Đủ từ"), MinWords: 3)] }, "editorial.workflow.words", "checklist[0] (c).field" },
            { "an unknown chief", Sound with { Chief = "ghost" }, "editorial.workflow.role", "chief" },
        };
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_told_with_its_place(string what, Workflow workflow, string code, string place)
    {
        var refusals = WorkflowRules.Check(workflow, SiteRoles, Guards);
        Assert.True(refusals.Any(r => r.Code == code && r.Field == place), $"{what}: {refusals}");
    }

    [Fact]
    public void A_member_nobody_knows_is_an_error_and_not_passed_over() =>
        Assert.Throws<System.Text.Json.JsonException>(() => Workflow.Parse("""{ "id": "x", "name": { "vi": "X" }, "transitons": [] }"""));

    [Fact]
    public void What_is_written_reads_back_the_same() => Assert.Equal(Sound.ToJson(), Workflow.Parse(Sound.ToJson()).ToJson());
}
