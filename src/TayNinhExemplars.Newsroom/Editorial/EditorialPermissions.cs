using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

public static class EditorialPermissions
{
    public static readonly Permission ManageWorkflows = new("ManageWorkflows", "Change the teams' workflows and move running copy to a new version.");
    public static readonly Permission ManageDesks = new("ManageDesks", "Keep organisations, channels, desks and who sits at them.");
    public static readonly Permission TakeOverCopy = new("TakeOverCopy", "Take the lock on copy from somebody who is still writing.");
    public static readonly Permission HoldContent = new("HoldContent", "Hold an item so that nothing publishes it, and release it.");
    public static readonly Permission TakeDownContent = new("TakeDownContent", "Take down and put back published items that follow no workflow.");

    public static readonly IReadOnlyList<Permission> All = [ManageWorkflows, ManageDesks, TakeOverCopy, HoldContent, TakeDownContent];
}
